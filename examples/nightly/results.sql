-- What an office's database holds, in short: results, and what they are measured against. The figures are Thừa Thiên Huế's of 2019.
create table result (
    id text primary key,
    name text not null,
    unit text not null,
    actual numeric,
    value_status text,
    less_is_better integer not null default 0,
    missing_reason text
);
create table target (
    result text not null references result,
    name text not null,
    value numeric not null
);
insert into result (id, name, unit, actual, value_status, less_is_better, missing_reason) values
    ('grdp-binh-quan', 'Tổng sản phẩm trong tỉnh bình quân đầu người', 'USD', 2007, 'estimated', 0, null),
    ('xuat-khau', 'Giá trị xuất khẩu', 'triệu USD', 950, 'estimated', 0, null),
    ('von-dau-tu', 'Tổng vốn đầu tư toàn xã hội', 'tỷ đồng', 22700, 'estimated', 0, null),
    ('thu-ngan-sach', 'Thu ngân sách Nhà nước', 'tỷ đồng', 7787, 'estimated', 0, null),
    ('suy-dinh-duong', 'Tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng: Theo cân nặng', '%', 7.6, 'estimated', 1, null),
    ('bao-hiem-y-te', 'Tỷ lệ người dân tham gia bảo hiểm y tế', '%', 98.5, 'estimated', 0, null),
    ('che-phu-rung', 'Độ che phủ rừng', '%', 57.3, 'estimated', 0, null);
insert into target (result, name, value) values
    ('grdp-binh-quan', 'KH năm 2019', 1915),
    ('xuat-khau', 'KH năm 2019', 1055),
    ('von-dau-tu', 'KH năm 2019', 22700),
    ('thu-ngan-sach', 'KH năm 2019', 7213.5),
    ('suy-dinh-duong', 'KH năm 2019', 7.6),
    ('bao-hiem-y-te', 'KH năm 2019', 98.07),
    ('che-phu-rung', 'KH năm 2019', 57.3);
