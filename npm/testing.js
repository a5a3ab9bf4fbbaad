/** The same for who imports modules. */
import testing from "./testing.cjs";

export const { mount, onTrap, optionsOf, setBase, ReportCard, ReportCardError } = testing;
export default testing.default;
