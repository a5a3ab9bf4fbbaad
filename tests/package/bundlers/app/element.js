// As the README says it: the element in an application that a bundler puts together.
import "report-card";

const card = document.createElement("report-card");
card.src = new URLSearchParams(location.search).get("report");
card.lang = "en";
document.body.append(card);
