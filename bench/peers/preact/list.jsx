import { Component } from "preact";
import { useCallback, useMemo, useState } from "preact/hooks";
import { FIRST, MORE, moreText } from "../shared/facts.js";
import { references } from "../shared/measure.js";
import { Mark } from "./card.jsx";
import { References } from "./measure.jsx";

export function List({ tally, units, all }) {
  const [status, setStatus] = useState();
  const [limit, setLimit] = useState(all ? Infinity : FIRST);
  const found = useMemo(() => tally.rows.filter((row) => !status || row.status === status), [tally, status]);
  const choose = useCallback((next) => {
    setStatus(next);
    setLimit(FIRST);
  }, []);
  const rest = found.length - limit;
  return (
    <div class="list">
      <div class="choice" role="group" aria-label="Lọc theo kết quả">
        {tally.filters.map((filter) => (
          <button type="button" key={filter.text} aria-pressed={status === filter.status} data-status={filter.status} onClick={() => choose(filter.status)}>
            {filter.status && <Mark status={filter.status} />}<span>{filter.text} <strong>{filter.said}</strong></span>
          </button>
        ))}
      </div>
      <div class="items">{found.slice(0, limit).map((row) => <Row key={row.id} row={row} units={units} all={all} />)}</div>
      {rest > 0 && <p class="more"><button type="button" onClick={() => setLimit(limit + MORE)}>{moreText(rest)}</button></p>}
    </div>
  );
}

/** Drawn again only when it is opened: filtering moves rows, it does not change them. */
class Row extends Component {
  state = { isOpen: this.props.all };

  open = () => this.setState({ isOpen: true });

  shouldComponentUpdate({ row }, { isOpen }) {
    return row !== this.props.row || isOpen !== this.state.isOpen;
  }

  render({ row, units }, { isOpen }) {
    return (
      <details class="item" data-status={row.status} onToggle={this.open}>
        <summary>
          <Mark status={row.status} />
          <span class="label">{row.name}</span>
          <span class="value"><bdi>{row.value}</bdi></span>
          <span class="hidden">{row.statusWord}</span>
        </summary>
        {isOpen && <div class="inside"><References references={references(row.measure, units)} /></div>}
      </details>
    );
  }
}
