/** The same for ES modules. */
import testing from "./testing.cjs";

export const { mount, onTrap, optionsOf, setBase, ReportCard, ReportCardError } = testing;
export default testing.default;
