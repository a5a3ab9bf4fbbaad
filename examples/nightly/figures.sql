-- The rows of docs/publishing.md, "Figures from a table of your own": a measure and a target a row.
select
    'measures' as section,
    result.id as id,
    result.name as name,
    result.unit as unit,
    result.actual as actual,
    result.value_status as valueStatus,
    case result.less_is_better when 1 then 'no' end as ascending,
    result.missing_reason as missingReason,
    target.name as targetName,
    target.value as target
from result
left join target on target.result = result.id
order by result.rowid, target.rowid;
