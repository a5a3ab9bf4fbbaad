import { Mark } from "./card.jsx";

const BAR = 20;

export function Bullet({ scale }) {
  const targets = scale.ticks.filter(({ isBaseline }) => !isBaseline);
  const baselines = scale.ticks.filter(({ isBaseline }) => isBaseline);
  const top = targets.length ? (targets.some(({ label }) => label) ? 21 : 6) : 0;
  const foot = top + BAR + (targets.length ? 6 : 0);
  const start = Math.min(scale.zero, scale.actual);
  return (
    <svg class="bullet" width="100%" height={foot + baselines.length * 18} aria-hidden="true">
      <rect class="bar" x={`${start}%`} y={top} width={`${Math.abs(scale.actual - scale.zero)}%`} height={BAR} />
      {scale.isOpen && (
        <svg class="open" x={`${scale.actual}%`} y={top} width="14" height={BAR} overflow="visible"><path d="M0 0h5l7 10-7 10H0Z" /></svg>
      )}
      {targets.map((tick) => <Target tick={tick} top={top} />)}
      {baselines.map((tick, at) => (
        <rect class="baseline" x={`${Math.min(scale.zero, tick.start)}%`} y={foot + at * 18 + 5} width={`${Math.abs(tick.end - scale.zero)}%`} height="12" />
      ))}
    </svg>
  );
}

function Target({ tick: { start, end, label }, top }) {
  if (end > start) return <rect class="range" x={`${start}%`} y={top - 3} width={`${end - start}%`} height={BAR + 6} />;
  const x = `${start}%`;
  return (
    <>
      <line class="gap" x1={x} x2={x} y1={top} y2={top + BAR} />
      <line class="tick" x1={x} x2={x} y1={top - 6} y2={top + BAR + 6} />
      {label && <text x={x} y={top - 9} text-anchor="middle">{label}</text>}
    </>
  );
}

export function References({ references }) {
  return (
    <ul class="references">
      {references.map(({ sign, name, soft, implied, stated, comparison, status, statusWord }) => (
        <li>
          <span class="sign" aria-hidden="true">{sign}</span>
          <span class="label">
            {name}{soft && <span class="soft">{soft}</span>}{implied && <span class="soft line">{implied}</span>}
          </span>
          <span class="value">
            {stated && <bdi>{stated}</bdi>} {comparison && <b>{comparison}</b>}
            {status && <span class="status"><Mark status={status} />{statusWord}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
