//! `report-card render`: each form says what the card says, and is what its place needs.

use scraper::{Html, Selector};
use serde_json::Value;

use super::run;

const NGO_QUYEN: &str = "www/reports/ngo-quyen-2023.json";
const REPORTS: [&str; 3] = [NGO_QUYEN, "www/reports/thua-thien-hue-2019.json", "www/reports/winchester-2014-15.json"];

fn rendered(arguments: &[&str]) -> String {
    let said = run(&[&["render"], arguments].concat(), b"");
    assert_eq!(said.code, Some(0), "{}", said.err);
    said.out
}

fn text(html: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).map(|element| element.text().collect::<String>().replace('\u{a0}', " ")).collect()
}

#[test]
fn the_snippet_is_the_element_with_its_figures() {
    let snippet =
        rendered(&[NGO_QUYEN, "--src", "/reports/2023.json", "--base", "https://cdn.example/report-card/0.1.0/"]);
    let (head, figures) = snippet.split_once(">\n<p>").expect("figures");
    assert_eq!(
        head,
        "<div>\n<script type=\"module\" src=\"https://cdn.example/report-card/0.1.0/embed.js\"></script>\n\
         <report-card src=\"/reports/2023.json\" lang=\"vi\""
    );
    // In a block of its own: a CMS's formatter takes an unknown element for text.
    assert!(figures.ends_with("</report-card>\n</div>\n"), "{figures}");
    for fact in ["19/19 chỉ tiêu chủ yếu hoàn thành", "hơn <strong>1.757</strong>", "vượt 42,5%", "Chủ đề năm 2024"]
    {
        assert!(figures.replace('\u{a0}', " ").contains(fact), "{fact}");
    }
    for foreign in ["<svg", "<button", "class=", "style=", "CSV", "<details"] {
        assert!(!figures.contains(foreign), "{foreign}");
    }
}

#[test]
fn a_report_without_an_address_stands_in_the_element_and_ends_no_script() {
    let report = std::fs::read_to_string(NGO_QUYEN).expect("there").replace("Minh Hảo", "</script><b>Minh Hảo");
    let said = run(&["render", "-", "--lang", "en", "--theme", "dark", "--heading-level", "3"], report.as_bytes());
    let page = Html::parse_fragment(&said.out);
    assert!(said.out.contains("<report-card lang=\"en\" theme=\"dark\" heading-level=\"3\">"));
    let json = text(&page, "report-card > script[type='application/json']");
    let read: Value = serde_json::from_str(&json[0]).expect("JSON");
    assert_eq!(read, serde_json::from_str::<Value>(&report).expect("JSON"));
    assert_eq!(text(&page, "b"), [""; 0]);
}

#[test]
fn the_prerendered_card_stands_in_a_declarative_shadow_root() {
    for report in REPORTS {
        let html = rendered(&[report, "--html", "--src", "/r.json"]);
        let (before, rest) =
            html.split_once("<template shadowrootmode=\"open\"><slot name=\"card\"><style>").expect("a root");
        let lang = if report.contains("winchester") { "en-GB" } else { "vi" };
        assert!(before.contains(&format!(" lang=\"{lang}\"")), "{before}");
        let (style, rest) = rest.split_once("</style>").expect("a style sheet");
        let (article, fallback) = rest.split_once("</slot></template>").expect("an end");
        assert!(before.contains("<report-card src=\"/r.json\" lang="));
        assert!(style.contains("slot .card{") && !style.contains("</"));
        assert!(article.starts_with("<article ") && article.ends_with("</article>"));
        // A strict policy allows no style attribute.
        assert!(!article.contains(" style="), "{report}");
        assert!(fallback.contains("<h2>") && !fallback.contains("<article"));
    }
}

#[test]
fn a_link_is_a_quotation_of_the_figures_and_last_itself() {
    let html = rendered(&[
        NGO_QUYEN,
        "--link",
        "--src",
        "/r/a b.json",
        "--base",
        "https://cdn.example/rc/",
        "--theme",
        "dark",
    ]);
    let page = Html::parse_fragment(&html);
    let link = Selector::parse("blockquote > ul + a:last-child").expect("a selector");
    let link = page.select(&link).next().expect("a link");
    let address = "https://cdn.example/rc/frame.html?src=/r/a%20b.json&lang=vi&theme=dark";
    assert_eq!(link.attr("href"), Some(address));
    assert_eq!(link.text().collect::<String>(), "Quận uỷ Ngô Quyền. Kết quả năm 2023 và chủ đề năm 2024");
    assert!(html.contains("1.757") && !html.contains("class=") && !html.contains("<script"), "{html}");
    // The link says it: no line says it again.
    assert_eq!(html.matches("Kết quả năm").count(), 1, "{html}");
    // What has no address of its own has a page.
    let page = rendered(&[NGO_QUYEN, "--link", "--base", "https://cdn.example/rc"]);
    assert!(page.contains("href=\"https://cdn.example/rc/p/ngo-quyen-2023.html\""), "{page}");
    let frame = rendered(&[NGO_QUYEN, "--frame", "--base", "https://cdn.example/rc"]);
    assert!(
        frame.starts_with("<div>\n<iframe src=\"https://cdn.example/rc/p/ngo-quyen-2023.html\" title=\"Quận"),
        "{frame}"
    );
}

/// A publisher whose portal is not where the card is served puts the report on the portal, where no link to the card would find it.
#[test]
fn where_a_link_or_a_frame_looks_for_the_report_is_told() {
    let told =
        |form: &str, place: &[&str]| run(&[&["render", NGO_QUYEN, "--lang", "en", form], place].concat(), b"").err;
    let base = ["--base", "https://cdn.example/rc/0.1.0"];
    for form in ["--link", "--frame"] {
        let of = |src: &str| told(form, &[&base, ["--src", src].as_slice()].concat());
        assert_eq!(
            of("/r.json"),
            "report-card: the report is looked for at https://cdn.example/r.json: put it there\n"
        );
        assert!(of("r.json, /s.json").contains("https://cdn.example/rc/0.1.0/r.json: put"));
        assert!(of("https://cdn.example/r.json").contains("put it there"));
        assert!(of("https://portal.example/r.json").contains("portal.example/r.json will not be shown"));
        assert_eq!(told(form, &base), "");
    }
    assert_eq!(told("--snippet", &[&base, ["--src", "/r.json"].as_slice()].concat()), "");
}

#[test]
fn a_form_that_needs_the_script_asks_for_its_folder() {
    for form in ["--snippet", "--html", "--link", "--frame"] {
        assert!(run(&["render", NGO_QUYEN, form], b"").err.contains("--base"), "{form}");
    }
    for form in ["--plain", "--page", "--json-ld"] {
        assert_eq!(run(&["render", NGO_QUYEN, form], b"").err, "", "{form}");
    }
}

/// Selectors that fit nothing where there is no slot.
#[test]
fn the_prerendered_cards_style_is_for_what_stands_in_its_slot() {
    let html = rendered(&[NGO_QUYEN, "--html"]);
    let style = html.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next()).expect("a style sheet");
    let rules = style.split(['{', '}']).filter(|part| !part.trim().is_empty());
    let selectors: Vec<&str> = rules.filter(|part| !part.starts_with('@') && !is_declaration(part)).collect();
    assert!(selectors.len() > 100, "{}", selectors.len());
    let bare: Vec<&&str> =
        selectors.iter().filter(|list| !list.starts_with("slot ") && !list.starts_with(":host")).collect();
    assert_eq!(bare, [&""; 0]);
    assert!(
        style.contains("slot h2,slot h3,slot h4,slot p,") && style.contains("slot *,slot ::before,slot ::after{"),
        "{style}"
    );
    // It stands in the page, which no cache keeps: what this card has not is left out.
    assert!([".figures", "slot input", "h5"].iter().all(|other| !style.contains(other)), "{style}");
    assert!(style.len() < report_card::card::STYLE.len() * 2 / 3, "{}", style.len());
}

/// Every one of the sheet's selectors that fits something of the card is in what the card brings along, its states left aside.
#[test]
fn the_prerendered_cards_style_lacks_nothing_that_fits_it() {
    let glance =
        ["council-plan", "indicators-quarters", "budget-references"].map(|name| format!("tests/glance/{name}.json"));
    for report in REPORTS.into_iter().chain(glance.iter().map(String::as_str)) {
        let html = rendered(&[report, "--html"]);
        let (style, card) =
            html.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>")).expect("a style sheet");
        let card = Html::parse_fragment(&format!("<slot>{}</slot>", card.split("</slot>").next().expect("a card")));
        let (mut fit, mut unknown) = (0, 0);
        let lists = report_card::card::STYLE.split(['{', '}']).filter(|part| !part.trim().is_empty());
        for list in lists.filter(|part| !part.starts_with('@') && !is_declaration(part)) {
            // No commas within brackets but those of `:is`, which the parser refuses in halves.
            for one in list.split(',').map(str::trim) {
                let states = [":hover", ":active", ":focus-visible", "[open]"];
                let bare = states
                    .iter()
                    .fold(one.split("::").next().unwrap_or_default().to_owned(), |bare, state| bare.replace(state, ""));
                let Ok(selector) = Selector::parse(if bare.is_empty() { "*" } else { &bare }) else {
                    unknown += 1;
                    continue;
                };
                if card.select(&selector).next().is_some() {
                    fit += 1;
                    assert!(style.contains(&format!("slot {one}")), "{report}: {one}");
                }
            }
        }
        assert!(fit > 90 && unknown < 25, "{report}: {fit} fit, {unknown} can't be read");
    }
}

/// Whether it is what stands in a rule: a property and its value.
fn is_declaration(part: &str) -> bool {
    let name = part.split(':').next().unwrap_or_default();
    part.contains(':') && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') && !name.is_empty()
}

#[test]
fn the_page_needs_nothing_else() {
    let html = rendered(&[NGO_QUYEN, "--page", "--theme", "light"]);
    let page = Html::parse_document(&html);
    assert_eq!(text(&page, "title"), ["Quận uỷ Ngô Quyền. Kết quả năm 2023 và chủ đề năm 2024"]);
    assert_eq!(text(&page, "article .hero"), ["19/19"]);
    assert!(html.starts_with("<!doctype html>\n<html lang=\"vi\" dir=\"ltr\">"));
    // Nothing to fetch, nothing that would not react.
    for foreign in
        ["<button", "<script src", "<script type=\"module\"", "<link rel=\"stylesheet\"", "<img", "@import", "url("]
    {
        assert!(!html.contains(foreign), "{foreign}");
    }
    assert_eq!(text(&page, "details > summary").len(), 5);
}

#[test]
fn all_of_a_long_list_is_on_the_page() {
    let mut report: Value = serde_json::from_str(&std::fs::read_to_string(NGO_QUYEN).expect("there")).expect("JSON");
    report["tallies"][1]["indicators"] = (0..120)
        .map(|at| serde_json::json!({"id": format!("i{at}"), "name": format!("Chỉ tiêu {at}"), "actual": {"value": at}, "note": format!("ghi chú {at}")}))
        .collect();
    let said = run(&["render", "-", "--page"], report.to_string().as_bytes());
    let page = Html::parse_document(&said.out);
    assert_eq!(text(&page, ".items > .item").len(), 120);
    assert!(text(&page, ".items > .item")[119].contains("ghi chú 119"));
}

#[test]
fn plain_html_bears_its_look_on_each_element() {
    for report in REPORTS {
        let html = rendered(&[report, "--plain", "--lang", "en"]);
        for foreign in
            ["<script", "<style", "<template", "class=", "<svg", "<details", "<button", "<article", "<section"]
        {
            assert!(!html.contains(foreign), "{report}: {foreign}");
        }
        let page = Html::parse_fragment(&html);
        let all = Selector::parse("h2, h3, h4, p, li, ul").expect("a selector");
        assert!(page.select(&all).count() > 20 && page.select(&all).all(|element| element.attr("style").is_some()));
    }
    // Folds and all: a mail can't open them.
    assert!(rendered(&[NGO_QUYEN, "--plain"]).contains("xây dựng Khu tái định cư và chỉnh trang đô thị"));
}

#[test]
fn pictures_come_with_the_words_that_stand_in_for_them() {
    let folder = std::env::temp_dir().join(format!("report-card-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = |name: &str| folder.join(name).display().to_string();
    for form in ["svg", "png"] {
        let file = path(&format!("card.{form}"));
        let tag = rendered(&[NGO_QUYEN, &format!("--{form}"), "--output", &file]).replace('\u{a0}', " ");
        assert!(tag.starts_with(&format!("<img src=\"card.{form}\" width=\"720\" height=\"")), "{tag}");
        assert!(tag.contains(
            "alt=\"Quận uỷ Ngô Quyền. Kết quả năm 2023 và chủ đề năm 2024; 19/19 chỉ tiêu chủ yếu hoàn thành"
        ));
        assert!(tag.contains("vượt 42,5%; vượt kế hoạch.") && tag.ends_with("\">\n"), "{tag}");
    }
    let svg = std::fs::read_to_string(path("card.svg")).expect("written");
    assert!(svg.contains("<desc>Quận uỷ Ngô Quyền. ") && svg.contains(">19</text>"));
    // What the card folds is not in it: it says so itself, and so do its words.
    let without = "Không có trong ảnh này, nhưng có trên thẻ: Mục tiêu";
    assert!(svg.contains(&format!(">{without}")), "{svg}");
    assert!(svg.split("</desc>").next().is_some_and(|words| words.contains(without)), "{svg}");
    let picture = png::Decoder::new(std::io::BufReader::new(std::fs::File::open(path("card.png")).expect("written")));
    let mut picture = picture.read_info().expect("a picture");
    let mut pixels = vec![0; picture.output_buffer_size().expect("its size")];
    let info = picture.next_frame(&mut pixels).expect("pixels");
    assert_eq!(info.width, 1440);
    // Text is drawn: where there is none, ink is scarce.
    let dark = pixels.chunks(4).filter(|pixel| pixel[0] < 80 && pixel[2] < 90).count();
    assert!(dark > 8_000, "{dark}");
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn search_engines_read_a_report_and_its_dataset() {
    let html = rendered(&[REPORTS[2], "--json-ld", "--src", "https://example.org/r.json"]);
    let json =
        html.strip_prefix("<script type=\"application/ld+json\">").and_then(|rest| rest.strip_suffix("</script>\n"));
    let data: Value = serde_json::from_str(json.expect("a script")).expect("JSON");
    assert_eq!((&data["@type"], &data["mainEntity"]["@type"]), (&"Report".into(), &"Dataset".into()));
    assert_eq!(data["inLanguage"], "en-GB");
    assert!(data["mainEntity"]["description"].as_str().is_some_and(|text| text.len() >= 50));
    assert_eq!(data["mainEntity"]["distribution"]["contentUrl"], "https://example.org/r.json");
    let variables = data["mainEntity"]["variableMeasured"].as_array().expect("a list");
    assert!(variables.len() > 5 && variables.iter().all(|variable| variable["name"].is_string()));
    assert_eq!((data["mainEntity"].get("keywords"), variables[0].get("valueReference")), (None, None));
}

#[test]
fn search_engines_are_told_the_group_of_a_measure_and_of_its_parts() {
    let plan: Value = serde_json::from_str(include_str!("../../glance/council-plan.json")).expect("JSON");
    let mut grouped = plan.clone();
    grouped["measures"][0]["parts"] = serde_json::json!([{"id": "a-part", "name": "part", "actual": {"value": 1}}]);
    let html = run(&["render", "-", "--json-ld"], grouped.to_string().as_bytes()).out;
    let json =
        html.strip_prefix("<script type=\"application/ld+json\">").and_then(|rest| rest.strip_suffix("</script>\n"));
    let data: Value = serde_json::from_str(json.expect("a script")).expect("JSON");
    let keywords = data["mainEntity"]["keywords"].as_array().expect("groups");
    assert_eq!((keywords.len(), &keywords[0]), (6, &plan["measures"][0]["group"]));
    let variables = data["mainEntity"]["variableMeasured"].as_array().expect("a list");
    let group_of = |id: &str| {
        let variable = variables.iter().find(|variable| variable["propertyID"] == id).expect("a variable");
        variable["valueReference"].clone()
    };
    for measure in plan["measures"].as_array().expect("a list").iter().filter(|one| one["actual"]["value"].is_number())
    {
        let id = measure["id"].as_str().expect("an id");
        assert_eq!(group_of(id), serde_json::json!({"@type": "DefinedTerm", "name": measure["group"]}), "{id}");
    }
    assert_eq!(group_of("a-part")["name"], plan["measures"][0]["group"]);
}

#[test]
fn search_engines_are_told_what_qualifies_a_figure() {
    let html = rendered(&[NGO_QUYEN, "--json-ld"]);
    let json =
        html.strip_prefix("<script type=\"application/ld+json\">").and_then(|rest| rest.strip_suffix("</script>\n"));
    let data: Value = serde_json::from_str(json.expect("a script")).expect("JSON");
    let variables = data["mainEntity"]["variableMeasured"].as_array().expect("a list");
    let revenue = variables.iter().find(|variable| variable["minValue"] == 1757.0).expect("more than 1,757");
    assert_eq!(revenue.get("value"), None);
    let description = revenue["description"].as_str().expect("a description");
    assert!(description.contains("hơn\u{a0}1.757\u{a0}tỷ đồng; ước đạt"), "{description}");
}

#[test]
fn what_cannot_be_shown_ends_with_1_and_says_where_to_look() {
    let said = run(&["render", "-"], b"{}");
    assert_eq!((said.code, said.out.as_str()), (Some(1), ""));
    assert_eq!(said.err, "report-card: <stdin>: 1 problem; run report-card check\n");
    assert_eq!(run(&["render", "no-such.json"], b"").code, Some(2));
    assert_eq!(run(&["render", NGO_QUYEN, "--html", "--page"], b"").code, Some(2));
}
