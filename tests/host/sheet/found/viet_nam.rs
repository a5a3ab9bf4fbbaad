//! Tables as offices of Việt Nam lay them out.

use super::assert_lines;

#[test]
fn a_change_in_two_columns() {
    assert_lines(
        r#"TÌNH HÌNH KINH TẾ - XÃ HỘI NĂM 2024;;;;;
Chỉ tiêu;Đơn vị tính;Năm 2023;Năm 2024;Tăng/giảm;
;;;;Số tuyệt đối;%
Số doanh nghiệp;DN;200;250;50;25,0
Vốn đăng ký;Tỷ đồng;1.500;1.350;-150;-10,0
Tỷ lệ thất nghiệp;%;2,5;2,3;-0,2;
"#,
        r#"
Số doanh nghiệp [DN] = 250; B Năm 2023 (to 2023-12-31) 200 percentChange 25.0
Vốn đăng ký [Tỷ đồng] = 1350; B Năm 2023 (to 2023-12-31) 1500 percentChange -10.0
Tỷ lệ thất nghiệp [%] = 2.3; B Năm 2023 (to 2023-12-31) 2.5 difference -0.2; less is better
"#,
    );
}

#[test]
fn a_budget_form_of_half_a_year() {
    assert_lines(
        r#"UBND HUYỆN AN BÌNH;;;;;Biểu số 94/CK-NSNN
ƯỚC THỰC HIỆN THU NGÂN SÁCH NHÀ NƯỚC 6 THÁNG ĐẦU NĂM 2024;;;;;
(Kèm theo Báo cáo số 120/BC-UBND ngày 05/7/2024);;;;;
;;;;;Đơn vị tính: triệu đồng
STT;NỘI DUNG;DỰ TOÁN NĂM 2024;ƯỚC THỰC HIỆN 6 THÁNG;SO SÁNH ƯỚC THỰC HIỆN VỚI (%);
;;;;DỰ TOÁN NĂM;CÙNG KỲ NĂM TRƯỚC
A;B;1;2;3=2/1;4
A;TỔNG THU NSNN TRÊN ĐỊA BÀN;1.775.000;933.456;52,6;108,3
I;Thu nội địa;1.700.000;900.000;52,9;107,0
1;Thu từ khu vực DNNN;200.000;110.000;55,0;110,2
2;Thuế thu nhập cá nhân;150.000;80.500;53,7;-
-;Trong đó: từ chuyển nhượng bất động sản;50.000;30.000;60,0;101,0
II;Thu từ hoạt động xuất, nhập khẩu;75.000;33.456;44,6;120,5
B;THU NGÂN SÁCH HUYỆN ĐƯỢC HƯỞNG THEO PHÂN CẤP;800.000;402.000;50,3;104,1
1;Từ các khoản thu phân chia;500.000;252.000;50,4;103,0
2;Các khoản thu huyện được hưởng 100%;300.000;150.000;50,0;106,0
;;;;TM. ỦY BAN NHÂN DÂN;
;;;;KT. CHỦ TỊCH;
"#,
        r#"
TỔNG THU NSNN TRÊN ĐỊA BÀN [triệu đồng] = 933456 estimated; T DỰ TOÁN NĂM 2024 (to 2024-12-31) 1775000 percentOf 52.6; B CÙNG KỲ NĂM TRƯỚC (to 2023-06-30) percentOf 108.3; budgetDirection revenue
Thu nội địa [triệu đồng] = 900000 estimated; T DỰ TOÁN NĂM 2024 (to 2024-12-31) 1700000 percentOf 52.9; B CÙNG KỲ NĂM TRƯỚC (to 2023-06-30) percentOf 107.0; budgetDirection revenue
Thu từ khu vực DNNN [triệu đồng] = 110000 estimated; T DỰ TOÁN NĂM 2024 (to 2024-12-31) 200000 percentOf 55.0; B CÙNG KỲ NĂM TRƯỚC (to 2023-06-30) percentOf 110.2; budgetDirection revenue
Thuế thu nhập cá nhân [triệu đồng] = 80500 estimated; T DỰ TOÁN NĂM 2024 (to 2024-12-31) 150000 percentOf 53.7; budgetDirection revenue
· từ chuyển nhượng bất động sản [triệu đồng] = 30000 estimated; T DỰ TOÁN NĂM 2024 (to 2024-12-31) 50000 percentOf 60.0; B CÙNG KỲ NĂM TRƯỚC (to 2023-06-30) percentOf 101.0; budgetDirection revenue
Thu từ hoạt động xuất, nhập khẩu [triệu đồng] = 33456 estimated; T DỰ TOÁN NĂM 2024 (to 2024-12-31) 75000 percentOf 44.6; B CÙNG KỲ NĂM TRƯỚC (to 2023-06-30) percentOf 120.5; budgetDirection revenue
THU NGÂN SÁCH HUYỆN ĐƯỢC HƯỞNG THEO PHÂN CẤP [triệu đồng] = 402000 estimated; T DỰ TOÁN NĂM 2024 (to 2024-12-31) 800000 percentOf 50.3; B CÙNG KỲ NĂM TRƯỚC (to 2023-06-30) percentOf 104.1; budgetDirection revenue
· Từ các khoản thu phân chia [triệu đồng] = 252000 estimated; T DỰ TOÁN NĂM 2024 (to 2024-12-31) 500000 percentOf 50.4; B CÙNG KỲ NĂM TRƯỚC (to 2023-06-30) percentOf 103.0; budgetDirection revenue
· Các khoản thu huyện được hưởng 100% [triệu đồng] = 150000 estimated; T DỰ TOÁN NĂM 2024 (to 2024-12-31) 300000 percentOf 50.0; B CÙNG KỲ NĂM TRƯỚC (to 2023-06-30) percentOf 106.0; budgetDirection revenue
"#,
    );
}

#[test]
fn more_levels_than_parts() {
    assert_lines(
        r#"STT;Nội dung;ĐVT;TH 2023
A;a1;ha;1
I;a2;ha;1
1;a3;ha;1
1.1;a4;ha;1
a;a5;ha;1
-;a6;ha;1
"#,
        r#"
a1 [ha] = 1
a2 [ha] = 1
a3 [ha] = 1
a4 [ha] = 1
a5 [ha] = 1
· a6 [ha] = 1
"#,
    );
}

#[test]
fn footnotes() {
    assert_lines(
        r#"Chỉ tiêu;ĐVT;TH 2022;TH 2023;TH 2023/TH 2022
GRDP bình quân¹;triệu đồng/người;60;66;110
Dân số (1);nghìn người;100;101,5;101,5
Tỷ lệ hộ nghèo (*);%;5,1;4,2;-
;;;;
Ghi chú:;;;;
1. Theo giá hiện hành;;;;
(*) Theo chuẩn nghèo đa chiều;;;;
"#,
        r#"
GRDP bình quân [triệu đồng/người] = 66; B TH 2022 (to 2022-12-31) 60 percentOf 110; note Theo giá hiện hành
Dân số [nghìn người] = 101.5; B TH 2022 (to 2022-12-31) 100 percentOf 101.5; note Theo giá hiện hành
Tỷ lệ hộ nghèo [%] = 4.2; B TH 2022 (to 2022-12-31) 5.1; note Theo chuẩn nghèo đa chiều; less is better
"#,
    );
}

#[test]
fn half_a_year_against_the_years_plan() {
    assert_lines(
        r#"BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2024;;;;;;;;
;;;;;;;;
STT;Nội dung;Đơn vị tính;KH năm 2024;TH 6 tháng đầu năm 2023;TH 6 tháng đầu năm 2024;% so với;;Ghi chú
;;;;;;KH năm;Cùng kỳ;
I;KINH TẾ;;;;;;;
1;Sản lượng lúa;tấn;50.530;24.100;25.300;50,1;105,0;
2;Trồng rừng;ha;120;40;35;29,2;87,5;Chậm do thời tiết
3;Tạo việc làm mới;người;2.200;1.050;1.180;53,6;112,4;
II;VĂN HÓA;;;;;;;
4;Xã đạt chuẩn NTM;xã;2;-;-;-;-;Đánh giá vào cuối năm
"#,
        r#"
Sản lượng lúa [tấn] = 25300; T KH năm 2024 (to 2024-12-31) 50530 percentOf 50.1; B TH 6 tháng đầu năm 2023 (to 2023-06-30) 24100 percentOf 105.0
Trồng rừng [ha] = 35; T KH năm 2024 (to 2024-12-31) 120 percentOf 29.2; B TH 6 tháng đầu năm 2023 (to 2023-06-30) 40 percentOf 87.5; note Chậm do thời tiết
Tạo việc làm mới [người] = 1180; T KH năm 2024 (to 2024-12-31) 2200 percentOf 53.6; B TH 6 tháng đầu năm 2023 (to 2023-06-30) 1050 percentOf 112.4
Xã đạt chuẩn NTM [xã]; T KH năm 2024 (to 2024-12-31) 2; missingReason Đánh giá vào cuối năm
"#,
    );
}

#[test]
fn marks_under_the_statuses() {
    assert_lines(
        r#"KẾT QUẢ THỰC HIỆN CHỈ TIÊU NGHỊ QUYẾT NĂM 2023;;;;;;;
STT;Chỉ tiêu;ĐVT;Nghị quyết giao;Kết quả;Đánh giá;;
;;;;;Vượt;Đạt;Không đạt
1;Thu ngân sách trên địa bàn;tỷ đồng;100;120;x;;
2;Kết nạp đảng viên;đồng chí;30;30;;x;
3;Trồng cây;cây;5000;4100;;;x
Tổng số 3 chỉ tiêu: 1 chỉ tiêu vượt, 1 chỉ tiêu đạt, 1 chỉ tiêu không đạt;;;;;;;
"#,
        r#"
Thu ngân sách trên địa bàn [tỷ đồng] = 120; T Nghị quyết giao 100; status exceeded
Kết nạp đảng viên [đồng chí] = 30; T Nghị quyết giao 30; status met
Trồng cây [cây] = 4100; T Nghị quyết giao 5000; status notMet
"#,
    );
}

#[test]
fn a_ward_with_units_in_names() {
    assert_lines(
        r#"UBND PHƯỜNG LẠC VIỄN;;;;;
KẾT QUẢ THỰC HIỆN MỘT SỐ CHỈ TIÊU NĂM 2023;;;;;
;;;;;
TT;Tên chỉ tiêu;KH năm 2023;TH năm 2023;TH/KH (%);Ghi chú
1;Thu ngân sách (tỷ đồng);12,5;14,37;115,0;
2;"Thu các quỹ đóng góp,
ủng hộ (triệu đồng)";450;512,6;113,9;
3;Hộ nghèo theo chuẩn đa chiều (hộ);18;11;-;Không có hộ tái nghèo
4;Gia đình văn hóa (%);95;96,2;101,3;
6;Người dân tham gia bảo hiểm y tế (không kể lực lượng vũ trang) (%);93;94,85;102,0;
7;"Tuyến đường tự quản  ""sáng, xanh, sạch, đẹp"" (tuyến)";5;5;100;
;;;;;
;Người lập biểu;;CHỦ TỊCH;;
"#,
        r#"
Thu ngân sách [tỷ đồng] = 14.37; T KH năm 2023 12.5 percentOf 115.0; budgetDirection revenue
Thu các quỹ đóng góp, ủng hộ [triệu đồng] = 512.6; T KH năm 2023 450 percentOf 113.9
Hộ nghèo theo chuẩn đa chiều [hộ] = 11; T KH năm 2023 18; note Không có hộ tái nghèo; less is better
Gia đình văn hóa [%] = 96.2; T KH năm 2023 95 percentOf 101.3
Người dân tham gia bảo hiểm y tế (không kể lực lượng vũ trang) [%] = 94.85; T KH năm 2023 93 percentOf 102.0
Tuyến đường tự quản "sáng, xanh, sạch, đẹp" [tuyến] = 5; T KH năm 2023 5 percentOf 100
"#,
    );
}

#[test]
fn a_quarter_and_the_months_so_far() {
    assert_lines(
        r#"SỞ NÔNG NGHIỆP TỈNH X;;;;;;
BÁO CÁO KẾT QUẢ THỰC HIỆN QUÝ III NĂM 2024;;;;;;
TT;Chỉ tiêu;ĐVT;KH năm 2024;Thực hiện quý II;Thực hiện quý III;Lũy kế 9 tháng
1;Diện tích lúa;ha;100;20;30;75
2;Trứng gia cầm;1.000 quả;5.000;1.200;1.250;3.700
"#,
        r#"
Diện tích lúa [ha] = 75; T KH năm 2024 (to 2024-12-31) 100; Thực hiện quý II to 2024-06-30 20; Thực hiện quý III to 2024-09-30 30
Trứng gia cầm [1.000 quả] = 3700; T KH năm 2024 (to 2024-12-31) 5000; Thực hiện quý II to 2024-06-30 1200; Thực hiện quý III to 2024-09-30 1250
"#,
    );
}

#[test]
fn a_year_with_the_next_ones_plan() {
    assert_lines(
        r#"Phụ lục 1;;;;;;;;;
TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2023 VÀ KẾ HOẠCH NĂM 2024;;;;;;;;;
TT;Chỉ tiêu;ĐVT;Chính thức năm 2022;Năm 2023;;Kế hoạch năm 2024;So sánh (%);;
;;;;Kế hoạch;Ước thực hiện;;Ước TH 2023/TH 2022;Ước TH 2023/KH 2023;KH 2024/Ước TH 2023
1;Giá trị sản xuất;Tỷ đồng;10.000;11.000;11.200;12.000;112,0;101,8;107,1
;Trong đó:;;;;;;;;
;- Nông nghiệp;nt;3.000;3.100;3.150;3.200;105,0;101,6;101,6
;- Công nghiệp;"""";7.000;7.900;8.050;8.800;115,0;101,9;109,3
2;Tỷ lệ hộ nghèo;%;4,1;≤3,5;3,2;3,0;;;
3;Tỷ lệ dân số dùng nước sạch;%;92;94-95;94,6;96;102,8;;
4;Thu hút khách du lịch;Nghìn lượt;120;150;163,5;180;136,3;109,0;110,1
"#,
        r#"
Giá trị sản xuất [Tỷ đồng] = 11200 estimated; T Năm 2023 – Kế hoạch 11000 percentOf 101.8; T Kế hoạch năm 2024 (to 2024-12-31) 12000; B Chính thức năm 2022 (to 2022-12-31) 10000 percentOf 112.0
· Nông nghiệp [Tỷ đồng] = 3150 estimated; T Năm 2023 – Kế hoạch 3100 percentOf 101.6; T Kế hoạch năm 2024 (to 2024-12-31) 3200; B Chính thức năm 2022 (to 2022-12-31) 3000 percentOf 105.0
· Công nghiệp [Tỷ đồng] = 8050 estimated; T Năm 2023 – Kế hoạch 7900 percentOf 101.9; T Kế hoạch năm 2024 (to 2024-12-31) 8800; B Chính thức năm 2022 (to 2022-12-31) 7000 percentOf 115.0
Tỷ lệ hộ nghèo [%] = 3.2 estimated; T Năm 2023 – Kế hoạch <=3.5; T Kế hoạch năm 2024 (to 2024-12-31) 3.0; B Chính thức năm 2022 (to 2022-12-31) 4.1; less is better
Tỷ lệ dân số dùng nước sạch [%] = 94.6 estimated; T Năm 2023 – Kế hoạch 94–95; T Kế hoạch năm 2024 (to 2024-12-31) 96; B Chính thức năm 2022 (to 2022-12-31) 92 percentOf 102.8
Thu hút khách du lịch [Nghìn lượt] = 163.5 estimated; T Năm 2023 – Kế hoạch 150 percentOf 109.0; T Kế hoạch năm 2024 (to 2024-12-31) 180; B Chính thức năm 2022 (to 2022-12-31) 120 percentOf 136.3
"#,
    );
}

#[test]
fn two_plans_for_one_budget() {
    assert_lines(
        r#"TÌNH HÌNH THU, CHI NGÂN SÁCH NĂM 2023;;;;;;;
;;;;;;;ĐVT: triệu đồng
STT;Nội dung;Dự toán 2023;;Thực hiện 2023;So sánh (%);;
;;Tỉnh giao;HĐND huyện giao;;TH/DT tỉnh giao;TH/DT HĐND giao;Cùng kỳ 2022
A;TỔNG THU;1.000;1.100;1.210;121,0;110,0;115,3
I;Thu nội địa;600;650;700;116,7;107,7;101,2
II;Thu bổ sung;400;450;510;127,5;113,3;130,0
B;TỔNG CHI;1.000;1.100;1.050;105,0;95,5;99,1
I;Chi đầu tư;300;350;340;113,3;97,1;95,0
1;Chi XDCB;200;250;240;120,0;96,0;90,0
2;Chi khác;100;100;100;100,0;100,0;110,0
II;Chi thường xuyên;700;750;710;101,4;94,7;101,3
"#,
        r#"
TỔNG THU [triệu đồng] = 1210; T Dự toán 2023 – Tỉnh giao 1000 percentOf 121.0; T Dự toán 2023 – HĐND huyện giao 1100 percentOf 110.0; B Cùng kỳ 2022 (to 2022-12-31) percentOf 115.3; budgetDirection revenue
· Thu nội địa [triệu đồng] = 700; T Dự toán 2023 – Tỉnh giao 600 percentOf 116.7; T Dự toán 2023 – HĐND huyện giao 650 percentOf 107.7; B Cùng kỳ 2022 (to 2022-12-31) percentOf 101.2; budgetDirection revenue
· Thu bổ sung [triệu đồng] = 510; T Dự toán 2023 – Tỉnh giao 400 percentOf 127.5; T Dự toán 2023 – HĐND huyện giao 450 percentOf 113.3; B Cùng kỳ 2022 (to 2022-12-31) percentOf 130.0; budgetDirection revenue
TỔNG CHI [triệu đồng] = 1050; T Dự toán 2023 – Tỉnh giao 1000 percentOf 105.0; T Dự toán 2023 – HĐND huyện giao 1100 percentOf 95.5; B Cùng kỳ 2022 (to 2022-12-31) percentOf 99.1; budgetDirection expenditure
Chi đầu tư [triệu đồng] = 340; T Dự toán 2023 – Tỉnh giao 300 percentOf 113.3; T Dự toán 2023 – HĐND huyện giao 350 percentOf 97.1; B Cùng kỳ 2022 (to 2022-12-31) percentOf 95.0; budgetDirection expenditure
· Chi XDCB [triệu đồng] = 240; T Dự toán 2023 – Tỉnh giao 200 percentOf 120.0; T Dự toán 2023 – HĐND huyện giao 250 percentOf 96.0; B Cùng kỳ 2022 (to 2022-12-31) percentOf 90.0; budgetDirection expenditure
· Chi khác [triệu đồng] = 100; T Dự toán 2023 – Tỉnh giao 100 percentOf 100.0; T Dự toán 2023 – HĐND huyện giao 100 percentOf 100.0; B Cùng kỳ 2022 (to 2022-12-31) percentOf 110.0; budgetDirection expenditure
Chi thường xuyên [triệu đồng] = 710; T Dự toán 2023 – Tỉnh giao 700 percentOf 101.4; T Dự toán 2023 – HĐND huyện giao 750 percentOf 94.7; B Cùng kỳ 2022 (to 2022-12-31) percentOf 101.3; budgetDirection expenditure
"#,
    );
}

#[test]
fn years_side_by_side() {
    assert_lines(
        r#"STT,Nội dung,Đơn vị tính,Năm 2022,Năm 2023,So sánh 2023/2022 (%)
1,Thu ngân sách,triệu đồng,"1.000,5","1.200,6","120,0"
2,Chi ngân sách,triệu đồng,"900,0","990,0","110,0"
"#,
        r#"
Thu ngân sách [triệu đồng] = 1200.6; B Năm 2022 (to 2022-12-31) 1000.5 percentOf 120.0; budgetDirection revenue
Chi ngân sách [triệu đồng] = 990.0; B Năm 2022 (to 2022-12-31) 900.0 percentOf 110.0; budgetDirection expenditure
"#,
    );
}

#[test]
fn units_in_headings() {
    assert_lines(
        r#"Nội dung,Kế hoạch 2023 (tỷ đồng),Thực hiện 2023 (tỷ đồng),Tỷ lệ (%)
Thu nội địa,"1.200,5","1.300,7","108,3"
Thu xuất nhập khẩu,"200,0","180,2","90,1"
Tổng cộng,"1.400,5","1.480,9","105,7"
"#,
        r#"
Thu nội địa [tỷ đồng] = 1300.7; T Kế hoạch 2023 1200.5 percentOf 108.3; budgetDirection revenue
Thu xuất nhập khẩu [tỷ đồng] = 180.2; T Kế hoạch 2023 200.0 percentOf 90.1; budgetDirection revenue
Tổng cộng [tỷ đồng] = 1480.9; T Kế hoạch 2023 1400.5 percentOf 105.7
"#,
    );
}

#[test]
fn two_rows_of_headings_that_are_not_merged() {
    assert_lines(
        r#"TT;Chỉ tiêu;Đơn vị tính;Thực hiện;Năm 2023;;So sánh;
;;;năm 2022;Kế hoạch;Thực hiện;TH/KH;TH2023/TH2022
(1);(2);(3);(4);(5);(6);(7)=(6)/(5);(8)=(6)/(4)
1;Diện tích gieo trồng;ha;1200;1250;1300;104;108,3
2;Sản lượng;tấn;6000;6200;6500;104,8;108,3
"#,
        r#"
Diện tích gieo trồng [ha] = 1300; T Năm 2023 – Kế hoạch 1250 percentOf 104; B Thực hiện – năm 2022 (to 2022-12-31) 1200 percentOf 108.3
Sản lượng [tấn] = 6500; T Năm 2023 – Kế hoạch 6200 percentOf 104.8; B Thực hiện – năm 2022 (to 2022-12-31) 6000 percentOf 108.3
"#,
    );
}

#[test]
fn headings_without_diacritics() {
    assert_lines(
        r#"Chi tieu;Don vi;Ke hoach 2023;Thuc hien 2023;Ty le %
Thu ngan sach;trieu dong;1000;1100;110
San luong lua;tan;500;480;96
"#,
        r#"
Thu ngan sach [trieu dong] = 1100; T Ke hoach 2023 1000 percentOf 110; budgetDirection revenue
San luong lua [tan] = 480; T Ke hoach 2023 500 percentOf 96
"#,
    );
}
