// As the README says it, where a server has the files: for the card that stands in the page too, which starts with the import.
import { setBase } from "report-card";

setBase("/files/");
