//! What words and signs around a number say.

use super::{check_commas, check_points};

#[test]
fn units() {
    check_commas(&[
        ("95%", "95 [%]"),
        ("97,2 %", "97.2/1 [%]"),
        ("95 phần trăm", "95 [%]"),
        ("4,5‰", "4.5/1 [‰]"),
        ("36,1 ha", "36.1/1 [ha]"),
        ("12km", "12 [km]"),
        ("15 m2", "15 [m2]"),
        ("15m³", "15 [m³]"),
        ("4,1 m²/người", "4.1/1 [m²/người]"),
        ("2,6 triệu lượt khách", "2.6/1 [triệu lượt khách]"),
        ("64,2 triệu đồng/người/năm", "64.2/1 [triệu đồng/người/năm]"),
        ("12 ca/100.000 dân", "12 [ca/100.000 dân]"),
        ("1.500 tấn CO2", "1500 [tấn CO2]"),
        ("6 lần", "6 [lần]"),
        ("1.757\u{a0}tỷ\u{a0}đồng", "1757 [tỷ đồng]"),
        ("4,5 %/năm", "4.5/1 [%/năm]"),
        ("95% KH", "S21"),
        ("95 (%)", "95 [%]"),
        ("25 °C", "25 [°C]"),
    ]);
    check_points(&[
        ("5 năm", "5 [năm]"),
        ("3.5 days", "3.5/1 [days]"),
        ("8.0 days", "8.0/1 [days]"),
        ("95 per cent", "95 [%]"),
    ]);
}

/// The number as it stands; its magnitude is part of the unit, and nothing is multiplied.
#[test]
fn money_and_magnitudes() {
    check_commas(&[
        ("1,2 tỷ đồng", "1.2/1 [tỷ đồng]"),
        ("1.757 tỷ", "1757 [tỷ]"),
        ("350 triệu", "350 [triệu]"),
        ("5.000đ", "5000 [đ]"),
        ("5.000 VND", "5000 [VND]"),
        ("5.000₫", "5000 [₫]"),
        ("VND 5.000", "5000 [VND]"),
        ("12,5 млн ₽", "12.5/1 [млн ₽]"),
        ("1 tỷ 856 triệu", "1.856/3 [tỷ]"),
        ("1 tỷ 56 triệu đồng", "1.056/3 [tỷ đồng]"),
        ("2 triệu 500 nghìn đồng", "2.5/3 [triệu đồng]"),
        ("1 tỷ 8", "S21"),
        ("1,5 tỷ 200 triệu", "S21"),
        ("2 giờ 30 phút", "S21"),
    ]);
    check_points(&[
        ("£4.5m", "4.5/1 [£m]"),
        ("£4.5 million", "4.5/1 [£ million]"),
        ("$1,200", "1200 [$]"),
        ("US$ 2.5bn", "2.5/1 [US$bn]"),
        ("€12", "12 [€]"),
        ("12 €", "12 [€]"),
        ("¥1,000", "1000 [¥]"),
        ("USD 5", "5 [USD]"),
        ("2.5 million", "2.5/1 [million]"),
        ("12k", "12 [k]"),
        ("£000", "S21"),
        ("Rs. 12,34,567", "1234567 [Rs.]"),
        ("CHF 1'234.50", "1234.5/2 [CHF]"),
        ("$(1,234.50)", "-1234.5/2 [$]"),
        ("USD1,200", "1200 [USD]"),
        ("VNĐ 1,200", "1200 [VNĐ]"),
    ]);
}

#[test]
fn comparators() {
    check_commas(&[
        ("≥ 98", ">= 98"),
        (">=98", ">= 98"),
        ("≤45", "<= 45"),
        ("≤ 2,6", "<= 2.6/1"),
        ("<3", "< 3"),
        ("> 5", "> 5"),
        ("~12", "~ 12"),
        ("≈ 12", "~ 12"),
        ("dưới 2", "< 2"),
        ("gần 2", "< 2"),
        ("Gần 1.757 tỷ đồng", "< 1757 [tỷ đồng]"),
        ("hơn 1.757", "> 1757"),
        ("Trên 98%", "> 98 [%]"),
        ("khoảng 5", "~ 5"),
        ("ít nhất 5", ">= 5"),
        ("tối thiểu 5", ">= 5"),
        ("từ 98% trở lên", ">= 98 [%]"),
        ("98 trở lên", ">= 98"),
        ("từ 98", "S21"),
        ("không quá 3", "<= 3"),
        ("tối đa 3", "<= 3"),
        ("trên 30 trở lên", "S21"),
        ("Tối thiểu: 80%", ">= 80 [%]"),
        ("Trên 80%.", "> 80 [%]"),
        ("> -5", "> -5"),
    ]);
    check_points(&[
        ("<=3.5 days", "<= 3.5/1 [days]"),
        ("≥60%", ">= 60 [%]"),
        ("at least 5", ">= 5"),
        ("min 5", ">= 5"),
        ("at most 5", "<= 5"),
        ("max. 5", "<= 5"),
        ("up to 12", "<= 12"),
        ("over 5", "> 5"),
        ("more than 5", "> 5"),
        ("under 5", "< 5"),
        ("less than £5m", "< 5 [£m]"),
        ("about 5", "~ 5"),
        ("c. 5", "~ 5"),
        ("100+", ">= 100"),
        ("5 days max", "<= 5 [days]"),
        ("5 days or more", ">= 5 [days]"),
        ("5 or fewer", "<= 5"),
        ("minus 5", "S21"),
    ]);
}

#[test]
fn how_firm_a_figure_is() {
    check_commas(&[
        ("ước 1.757", "1757 estimated"),
        ("Ước đạt 1.757 tỷ đồng", "1757 [tỷ đồng] estimated"),
        ("ước đạt hơn 1.757 tỷ đồng", "> 1757 [tỷ đồng] estimated"),
        ("1.757 (ước)", "1757 estimated"),
        ("sơ bộ 5", "5 provisional"),
        ("dự báo 5", "5 forecast"),
        ("đạt 95%", "95 [%]"),
    ]);
    check_points(&[
        ("12e", "12 estimated"),
        ("12 (e)", "12 estimated"),
        ("12%e", "12 [%] estimated"),
        ("est. 12", "12 estimated"),
        ("12 [e]", "12 estimated"),
        ("12 (p)", "12 provisional"),
        ("12 p", "12 provisional"),
        ("12p", "S21"),
        ("12 (f)", "12 forecast"),
    ]);
}

#[test]
fn marks_of_footnotes() {
    check_commas(&[
        ("1.757 (*)", "1757 mark (*)"),
        ("1.757*", "1757 mark *"),
        ("1.757**", "1757 mark **"),
        ("1.757¹", "1757 mark ¹"),
        ("95%²", "95 [%] mark ²"),
        ("36,1 ha (*)", "36.1/1 [ha] mark (*)"),
        ("12 [note 1]", "12 mark [note 1]"),
        ("12 [r]", "12 mark [r]"),
        ("12 (r)", "12 mark (r)"),
        ("15 m²", "15 [m²]"),
        ("15 m²¹", "15 [m²] mark ¹"),
        ("15 tấn¹", "15 [tấn] mark ¹"),
        ("10⁶", "S21"),
        ("(4,5)*", "-4.5/1 mark *"),
        ("1.757 (1)", "S32"),
    ]);
}

#[test]
fn words_without_digits_stay_words() {
    check_commas(&[
        ("xuất siêu", "words xuất siêu"),
        ("Improving", "words Improving"),
        ("Không", "words Không"),
        ("Đạt chuẩn nông thôn mới", "words Đạt chuẩn nông thôn mới"),
    ]);
}
