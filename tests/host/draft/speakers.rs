//! Who tells a figure: officers tell what the body did, others speak for themselves; what is asked for is no result.

use report_card::draft::{Draft, draft};

use super::{asked, of_2024, results};

fn english(text: &str) -> Draft {
    draft(&format!("Hillford Council: annual report 2023\n\nHillford Council looks back at 2023.\n\n{text}\n"), None)
}

#[test]
fn an_officer_tells_what_the_body_did() {
    for text in [
        "Chief executive Orla Keane said that 274 homes were built.",
        "Leader of the council, Cllr Ann Ray, said that 274 homes were built.",
        "Presenting the report, Councillor Mary Hand said that 274 homes were built.",
        "The report was given by director Tom Lee. He said that 274 homes were built.",
        "Head of housing Ann Bell told members that arrears were £1.2m. She added that 274 homes were built.",
        "More than half of trustees said they were glad, and 274 homes were built.",
    ] {
        let draft = english(text);
        assert!(results(&draft).iter().any(|told| told.contains("274")), "{text}: {:?}", results(&draft));
    }
    let name = results(&english("Head teacher Mark Lane told governors that attendance was 94.2%."));
    assert_eq!(name, ["attendance 94.2 %"], "whoever tells it is no part of its name");
}

#[test]
fn who_speaks_for_himself_tells_no_result() {
    for text in [
        "Councillor Tim Foley (Ind) complained that the road had gone from €2 million to €5.5 million.",
        "Cllr Derek Mould claimed his own ward had seen 40 fires in a month.",
        "Opposition leader Cllr Jane Doe said 45 homes had closed.",
        "Local farmer Tom Bell said he lost 40 trees.",
        "Councillor Jane Ash disagreed. She said the wait was 45 minutes.",
        "Trustee Ian Blais was not convinced. Mr Blais said enrolment had grown by 6 per cent.",
        "Critics argued that the county's rate was 12%.",
    ] {
        assert_eq!(results(&english(text)), [""; 0], "{text}");
    }
    let text = "Councillor Jane Ash said 45 homes were empty.\n\nOfficers repaired 318 homes.";
    assert_eq!(results(&english(text)).len(), 1, "another paragraph is the article's own");
}

#[test]
fn what_is_asked_for_holds_to_the_sentences_end() {
    for text in [
        "The Labour group called for £2m to be spent on roads and 30 homes.",
        "The committee recommended that the council spend £40,000 on signs and buy 6 vehicles.",
        "NHS England has asked all trusts to deliver 5% efficiencies.",
    ] {
        assert_eq!(results(&english(text)), [""; 0], "{text}");
    }
    for text in [
        "Ban Pháp chế đề nghị bố trí 5 tỷ đồng, tuyển 12 cán bộ và mua 3 xe.",
        "Ban đề nghị cắt giảm 37 tỷ đồng chi thường xuyên và tăng mức hỗ trợ lên 4 triệu đồng/tháng.",
        "Huyện cần thêm 700 tỷ đồng để cứng hóa 160 km đường.",
    ] {
        assert_eq!(results(&of_2024(text)), [""; 0], "{text}");
    }
    let turned = "Huyện cần khoảng 700 tỷ đồng để cứng hóa 160 km đường nhưng ngân sách chỉ thu được 58,3 tỷ đồng.";
    assert!(results(&of_2024(turned)).iter().any(|told| told.contains("58.3")), "{:?}", results(&of_2024(turned)));
    assert!(results(&of_2024("Huyện trả lời 25 kiến nghị của cử tri; thu ngân sách 640 tỷ đồng."))[0].contains("640"));
}

#[test]
fn who_answers_in_an_interview_speaks_for_the_body() {
    let text = "Ông Giàng A Sình: Năm 2024, thu ngân sách của huyện đạt 58,3 tỷ đồng.";
    assert_eq!(results(&of_2024(text)), ["thu ngân sách của huyện 58.3 tỷ đồng"]);
    let text = "Anh Giàng A Tủa ở bản Pá Hán trồng 3 ha quế, thu 180 triệu đồng. Toàn huyện hiện có 450 ha quế.";
    let told = results(&of_2024(text));
    assert!(told.len() == 1 && told[0].contains("450"), "{told:?}");
}

#[test]
fn a_thing_that_is_counted_after_a_verb_is_sure() {
    for text in [
        "The council issued 64 fixed penalty notices.",
        "Crews recovered 318 illegal guns.",
        "The waiting list stood at 52,970.",
        "The department took in 412 reports of litter.",
    ] {
        assert_eq!(asked(&english(text), "/actual"), [""; 0], "{text}");
    }
    for text in [
        "Amazon employs 1,200 people.",
        "A couple from Leeds paid £320,000 for a flat.",
        "The scheme has cost £9m since 2015.",
    ] {
        assert_eq!(asked(&english(text), "/actual"), ["D20"], "{text}");
    }
}
