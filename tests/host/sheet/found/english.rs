//! Tables as offices that write English lay them out.

use super::assert_lines;

#[test]
fn a_budget_with_a_forecast() {
    assert_lines(
        r#"Northshire County Council
Revenue budget monitoring 2023/24 - Quarter 3 (October to December 2023)
(£000)
Service,Approved budget,Forecast outturn,Variance,Variance %,Comment
Adult social care,"120,400","123,900","3,500",2.9%,Demand
Children's services,"80,000","79,200",(800),-1.0%,
Total,"200,400","203,100","2,700",1.3%,
"#,
        r#"
Adult social care [£000] = 123900 forecast; T Approved budget 120400 percentChange 2.9; note Demand
Children's services [£000] = 79200 forecast; T Approved budget 80000 percentChange -1.0
Total [£000] = 203100 forecast; T Approved budget 200400 percentChange 1.3
"#,
    );
}

#[test]
fn rupees_in_lakh() {
    assert_lines(
        r#"Department of Rural Development,,,,,
Budget performance statement 2023-24,,,,,
(Rs. in lakh),,,,,
Sl. No.,Scheme,BE 2023-24,RE 2023-24,Actual 2023-24,% of BE
1,Rural roads,"1,20,000.00","1,10,000.00","1,05,500.50",87.9
2,Housing,"50,000.00","52,000.00","51,200.00",102.4
Total,,"1,70,000.00","1,62,000.00","1,56,700.50",92.2
"#,
        r#"
Rural roads [Rs. in lakh] = 105500.5; T BE 2023-24 120000.0 percentOf 87.9; T RE 2023-24 110000.0
Housing [Rs. in lakh] = 51200.0; T BE 2023-24 50000.0 percentOf 102.4; T RE 2023-24 52000.0
Total [Rs. in lakh] = 156700.5; T BE 2023-24 170000.0 percentOf 92.2; T RE 2023-24 162000.0
"#,
    );
}

#[test]
fn years_in_parentheses() {
    assert_lines(
        r#"Objective	Indicator	Baseline (2021)	Target (2023)	Achieved (2023)	% achieved
Health	Clinics built	2	10	9	90%
Health	Nurses trained	0	40	44	110%
"#,
        r#"
Clinics built = 9; T Target (2023) 10 percentOf 90; B Baseline (2021) (to 2021-12-31) 2
Nurses trained = 44; T Target (2023) 40 percentOf 110; B Baseline (2021) (to 2021-12-31) 0
"#,
    );
}

#[test]
fn months() {
    assert_lines(
        r#"Monthly KPI report 2024,,,,,,,
KPI,Unit,Target,Jan,Feb,Mar,Apr,YTD
Calls answered,%,90,88.1,89.5,91.0,90.2,89.7
Tickets closed,number,100,90,95,110,120,415
"#,
        r#"
Calls answered [%] = 89.7; T Target 90; Jan to 2024-01-31 88.1; Feb to 2024-02-29 89.5; Mar to 2024-03-31 91.0; Apr to 2024-04-30 90.2
Tickets closed [number] = 415; T Target 100; Jan to 2024-01-31 90; Feb to 2024-02-29 95; Mar to 2024-03-31 110; Apr to 2024-04-30 120
"#,
    );
}

#[test]
fn a_results_framework() {
    assert_lines(
        r#"Results framework 2023,,,,,,
Indicator,Baseline,Target,Actual,Means of verification,Assumptions
Outcome 1: Better livelihoods,,,,,
1.1 Households with improved income,120,500,545,Survey,Stable prices
1.2 Girls enrolled in school (%),45,60,58.5,School records,
Outcome 2: Clean water,,,,,
2.1 Wells rehabilitated,0,35,35,Site visits,
"#,
        r#"
Households with improved income = 545; T Target 500; B Baseline 120
Girls enrolled in school [%] = 58.5; T Target 60; B Baseline 45
Wells rehabilitated = 35; T Target 35; B Baseline 0
"#,
    );
}

#[test]
fn a_council_quarter() {
    assert_lines(
        r#"Exford City Council
Quarterly performance Q3 2023-24
,,,,,,,,
KPI Ref,KPI,Polarity,Q3 2022/23,Q1 2023/24,Q2 2023/24,Q3 2023/24,Target 2023/24,RAG,Narrative
KPI 1,Percentage of bins collected on time,Higher is better,98.1%,98.5%,98.9%,99.2%,99%,Green,Good weather
KPI 2,Average re-let time (days),Lower is better,31.5,30,29.1,26.4,28,Green,
KPI 3,Rent collected,Higher is better,96.2%,95.0%,95.9%,TBC,98%,N/A,Awaiting year-end data
"#,
        r#"
Percentage of bins collected on time [%] = 99.2; T Target 2023/24 (to 2024-03-31) 99; B Q3 2022/23 (to 2022-12-31) 98.1; Q1 2023/24 to 2023-06-30 98.5; Q2 2023/24 to 2023-09-30 98.9; status met; note Good weather; id kpi-1
Average re-let time [days] = 26.4; T Target 2023/24 (to 2024-03-31) 28; B Q3 2022/23 (to 2022-12-31) 31.5; Q1 2023/24 to 2023-06-30 30; Q2 2023/24 to 2023-09-30 29.1; status met; id kpi-2; less is better
Rent collected [%]; T Target 2023/24 (to 2024-03-31) 98; B Q3 2022/23 (to 2022-12-31) 96.2; Q1 2023/24 to 2023-06-30 95.0; Q2 2023/24 to 2023-09-30 95.9; note Awaiting year-end data; id kpi-3
"#,
    );
}

#[test]
fn a_departments_scorecard() {
    assert_lines(
        r#"Departmental scorecard - Quarter 2 2023-24,,,,,,
KPI,Target,Previous quarter,This quarter,Variance,DoT,RAG
Calls answered within 20s,80%,75%,82%,2%,↑,G
Average days to pay,14,16,15,1,↓,A
Abandonment rate (%),5,7.1,6.2,1.2,↓,R
"#,
        r#"
Calls answered within 20s [%] = 82; T Target 80 pointChange 2; B Previous quarter (to 2023-06-30) 75; status met
Average days to pay = 15; T Target 14 difference 1; B Previous quarter (to 2023-06-30) 16; status partiallyMet
Abandonment rate [%] = 6.2; T Target 5 difference 1.2; B Previous quarter (to 2023-06-30) 7.1; status notMet; less is better
"#,
    );
}

#[test]
fn a_council_year() {
    assert_lines(
        r#"Annual Performance Report 2023/24,,,,,,,
Mid Exshire District Council,,,,,,,
,,,,,,,
Ref,Performance Measure,Unit,2022/23 Actual,2023/24 Target,2023/24 Actual,Status,Comments
,CellLocation,,,,,,
P1,Waste sent for recycling,%,43.2,45.0,45.9,Green,
P2,Missed bins per 100k,Number,61,55,70,Red,Crew shortages
,People,,,,,,
L1,Leisure centre visits,000s,402,"1,410","1,389.5",Amber,
L2,Days to re-let,Days,28,≤25,24.5,Green,Aim is low
"#,
        r#"
Waste sent for recycling [%] = 45.9; T 2023/24 Target 45.0; B 2022/23 Actual (to 2023-03-31) 43.2; status met; id p1
Missed bins per 100k [Number] = 70; T 2023/24 Target 55; B 2022/23 Actual (to 2023-03-31) 61; status notMet; note Crew shortages; id p2; less is better
Leisure centre visits [000s] = 1389.5; T 2023/24 Target 1410; B 2022/23 Actual (to 2023-03-31) 402; status partiallyMet; id l1
Days to re-let [Days] = 24.5; T 2023/24 Target <=25; B 2022/23 Actual (to 2023-03-31) 28; status met; note Aim is low; id l2; less is better
"#,
    );
}

#[test]
fn years_as_a_series() {
    assert_lines(
        r#"Indicator,Unit,2020/21,2021/22,2022/23,2023/24,Target 2023/24
Waste recycled,%,40.1,41.2,42.3,43.4,45
Homes built,number,310,295,330,350,400
"#,
        r#"
Waste recycled [%] = 43.4; T Target 2023/24 45; 2020/21 to 2021-03-31 40.1; 2021/22 to 2022-03-31 41.2; 2022/23 to 2023-03-31 42.3
Homes built [number] = 350; T Target 2023/24 400; 2020/21 to 2021-03-31 310; 2021/22 to 2022-03-31 295; 2022/23 to 2023-03-31 330
"#,
    );
}
