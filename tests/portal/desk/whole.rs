//! Every part of the format has its fields.

use serde_json::{Value, json};

use super::{desk, enter, json, unfold};
use crate::browser::Page;
use crate::server::Portal;

/// Presses the button of that text, the last of its kind, wherever it is folded.
async fn press(page: &Page, text: &str) {
    unfold(page).await;
    page.run(&format!(
        "const button = [...document.querySelectorAll('.actions button')].filter((button) => button.textContent === '{text}').at(-1);
         button.focus(); button.click(); return null"
    ))
    .await;
}

async fn fill(page: &Page, pointer: &str, keys: &str) {
    unfold(page).await;
    page.until(&format!("return document.querySelector('[data-pointer=\"{pointer}\"]') !== null")).await;
    enter(page, pointer).await;
    page.keys(keys).await;
}

#[tokio::test]
async fn what_few_reports_have_is_written_in_the_form_too() {
    let portal = Portal::start().await;
    let page = desk(&portal).await;
    for (add, fields) in [
        ("Thêm nguồn", vec![("/source/1/title", "Công báo")]),
        (
            "Thêm đơn vị",
            vec![
                ("/units/don-vi-1/label", "triệu đồng"),
                ("/units/don-vi-1/currency", "VND"),
                ("/units/don-vi-1/factor", "1.000.000"),
            ],
        ),
        ("Thêm kết quả bằng lời", vec![("/statements/1/topic", "y tế"), ("/statements/1/quote", "Trạm y tế xã")]),
        ("Thêm ý kiến", vec![("/event/remarks/1/by/name", "Bà Hai"), ("/event/remarks/1/quote", "Cần làm sớm")]),
        (
            "Thêm phần “trong đó”",
            vec![("/measures/0/parts/0/name", "đất ở"), ("/measures/0/parts/0/actual/value", "4,5")],
        ),
        ("Thêm kỳ", vec![("/measures/0/parts/0/observations/0/period/label", "Năm 2022")]),
    ] {
        press(&page, add).await;
        for (pointer, keys) in fields {
            fill(&page, pointer, keys).await;
        }
    }
    fill(&page, "/plan/objectives/0", "một mục tiêu khác").await;
    fill(&page, "/measures/0/note", "tính đến tháng 12").await;
    let report: Value = serde_json::from_str(&json(&page).await).expect("JSON");
    for (pointer, wanted) in [
        ("/source/1/title", json!("Công báo")),
        ("/units/don-vi-1", json!({ "label": "triệu đồng", "currency": "VND", "factor": 1_000_000 })),
        ("/event/remarks/1/by/name", json!("Bà Hai")),
        ("/measures/0/parts/0/actual/value", json!(4.5)),
        ("/measures/0/parts/0/observations/0/period/label", json!("Năm 2022")),
        ("/plan/objectives/0", json!("một mục tiêu khác")),
        ("/measures/0/note", json!("tính đến tháng 12")),
    ] {
        assert_eq!(report.pointer(pointer), Some(&wanted), "{pointer}");
    }
    page.close().await;
}
