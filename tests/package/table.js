/* Cells, each a test: what fails is told below the table that it stands in. */

/** Runs every cell of a table, one after another; `cell(row, column)` returns a test, or nothing where there is none. */
export async function table(title, rows, columns, cell) {
  const lines = [`| ${title} | ${columns.join(" | ")} |`, `| --- |${" --- |".repeat(columns.length)}`];
  const failures = [];
  for (const row of rows) {
    const cells = [];
    for (const column of columns) {
      const test = cell(row, column);
      if (!test) {
        cells.push("–");
        continue;
      }
      try {
        await test();
        cells.push("yes");
      } catch (error) {
        cells.push("NO");
        failures.push(`${row}, ${column}: ${error.message}`);
      }
    }
    lines.push(`| ${row} | ${cells.join(" | ")} |`);
  }
  console.log(`\n${lines.join("\n")}`);
  for (const failure of failures) console.error(`\n── ${failure}`);
  return failures.length;
}
