import { useMemo } from "preact/hooks";
import { fives, read } from "../shared/facts.js";
import { shape } from "../shared/marks.js";
import { List } from "./list.jsx";
import { Bullet, References } from "./measure.jsx";

export function Card({ report, all = false }) {
  const facts = useMemo(() => read(report), [report]);
  return (
    <article class="card">
      <header>
        <p class="organization">{facts.organization}</p>
        <h2 class="title">{facts.title}</h2>
        <p class="lead">{facts.lead.map(([text, strong]) => (strong ? <strong>{text}</strong> : text))}</p>
      </header>
      <section>
        <h3 class="section">Chỉ tiêu</h3>
        {facts.tallies.map((tally) => <Tally key={tally.id} tally={tally} units={facts.units} all={all} />)}
      </section>
      {facts.sections.map(({ title, measures }) => (
        <section key={title}>
          <h3 class="section">{title}</h3>
          {measures.map((measure) => <Measure key={measure.id} measure={measure} />)}
        </section>
      ))}
      {facts.theme && (
        <section class="theme">
          <h3 class="section">{facts.theme.title}</h3>
          <blockquote>“{facts.theme.text}”</blockquote>
          {facts.theme.aside && <p class="aside">{facts.theme.aside}</p>}
        </section>
      )}
      {facts.folds.map((fold) => <Fold key={fold.title} fold={fold} />)}
      <footer>
        <p>{facts.source.credits && `${facts.source.credits} · `}<a href={facts.source.url} rel="noopener">{facts.source.title}</a></p>
      </footer>
    </article>
  );
}

export function Mark({ status }) {
  const [name, inner] = shape(status);
  return (
    <svg class={`mark ${name}`} viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" dangerouslySetInnerHTML={{ __html: inner }} />
  );
}

function Tally({ tally, units, all }) {
  if (tally.isPlain) return <p class="plain"><strong>{tally.number}</strong> {tally.label} đã hoàn thành</p>;
  return (
    <div class="tally">
      <p class="count">
        <bdi class="hero">{tally.number}{tally.total && <small>/{tally.total}</small>}</bdi>{" "}<span class="what">{tally.caption}</span>
      </p>
      <Dots tally={tally} />
      <ul class="legend">
        {tally.counts.map(({ status, said, text, soft }) => (
          <li key={status}><Mark status={status} /><span><strong>{said}</strong> {text}<span class="soft">{soft}</span></span></li>
        ))}
      </ul>
      {tally.rows.length > 0 && <List tally={tally} units={units} all={all} />}
    </div>
  );
}

function Dots({ tally }) {
  const groups = fives(tally);
  if (groups.length) {
    return (
      <div class="dots" aria-hidden="true">
        {groups.map((five) => <span class="five">{five.map((status) => <Mark status={status} />)}</span>)}
      </div>
    );
  }
  let start = 0;
  return (
    <svg class="segments" width="100%" height="18" aria-hidden="true">
      {tally.counts.map(({ status, count }) => {
        const width = (count / tally.sum) * 100;
        start += width;
        return <rect class={shape(status)[0]} x={`${start - width}%`} width={`${width}%`} height="18" />;
      })}
    </svg>
  );
}

function Measure({ measure: { name, figure, badge, scale, references } }) {
  return (
    <div class="measure">
      <h4 class="name">{name}</h4>
      <p class="figure">
        {figure ? <>{figure.before}<span class="number">{figure.number}</span> {figure.unit}</> : "Không có số liệu"}{" "}
        {badge && <span class="badge">{badge}</span>}
      </p>
      {scale && <Bullet scale={scale} />}
      <References references={references} />
    </div>
  );
}

function Fold({ fold: { title, aside, isOpen, intro, items, entries } }) {
  return (
    <details class="fold" open={isOpen}>
      <summary>{title}<span class="aside">{aside}</span></summary>
      {intro && <p class="intro">{intro}</p>}
      {items && <Items items={items} />}
      {entries && (
        <dl>
          {entries.map((entry) => (
            <div>
              {entry.term && <dt>{entry.term}</dt>}
              <dd>
                {entry.text && <p>{entry.text}</p>}
                {entry.before && <p class="aside">{entry.before}</p>}
                {entry.items && <Items items={entry.items} />}
                {entry.note && <p class="aside">{entry.note}</p>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}

const Items = ({ items }) => <ul>{items.map((item) => <li>{item}</li>)}</ul>;
