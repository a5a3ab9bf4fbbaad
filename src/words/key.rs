//! The names of the card's sentences.

/// One sentence or label of the card. A pattern's places stand in its line here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Section heading.
    Indicators,
    /// Section heading.
    Budget,
    /// Section heading.
    Measures,
    /// Section heading, where there are no others.
    Results,
    /// Section heading.
    Statements,
    /// Section heading, where the report has no theme: `{period}`.
    PlanOf,
    /// Section heading: `{period}`.
    ThemeOf,
    /// Collapsed list.
    Objectives,
    /// Collapsed list.
    Tasks,
    /// Collapsed list.
    Projects,
    /// A list that goes on in the source.
    Incomplete,
    /// The theme goes on from the year before.
    ThemeContinued,
    /// `{year}`
    Year,
    /// `{start}` `{end}`
    FromTo,
    /// `{end}`
    AsOf,
    /// `{period}` `{plan}`
    TitleWithPlan,
    /// `{period}`
    Title,
    /// `{period}`, where it says "as of" itself
    TitleAsOf,
    /// `{achieved}` `{total}` `{label}`
    HeadTotal,
    /// `{achieved}` `{total}` `{label}` `{exceeded}` `{against}`
    HeadTotalExceeded,
    /// `{achieved}` `{label}`
    HeadCount,
    /// `{achieved}` `{label}` `{exceeded}` `{against}`
    HeadCountExceeded,
    /// "kế hoạch", where the report names none.
    ThePlan,
    /// `{name}` `{figure}`
    HeadAmount,
    /// `{name}` `{figure}`
    HeadEstimated,
    /// `{name}` `{figure}`
    HeadProvisional,
    /// `{name}` `{figure}`
    HeadForecast,
    /// `{met}` `{judged}`
    HeadMeasures,
    /// `{met}` `{judged}` `{declared}`
    HeadMeasuresDeclared,
    /// `{name}` `{how}`
    HeadMissed,
    /// `{name}` `{how}`
    HeadExceeded,
    /// `{figure}` `{target}`
    HeadAgainst,
    /// What stands under the big count: `{label}`
    Achieved,
    /// `{n}` `{label}`
    CountAchieved,
    /// `{n}` `{against}`
    CountExceeded,
    /// `{n}` `{against}`
    CountMet,
    /// `{n}`
    CountPartly,
    /// `{n}`
    CountNotMet,
    /// `{n}`
    CountRest,
    /// `{n}` `{status}`
    CountStatus,
    /// `{n}`, of so many that have a status
    CountDeclared,
    /// `{q}`
    MoreThan,
    /// `{q}`
    AtLeast,
    /// `{q}`
    LessThan,
    /// `{q}`
    AtMost,
    /// `{q}`
    About,
    /// `{low}` `{high}`
    Range,
    /// Badge of a figure.
    Estimated,
    /// Badge of a figure.
    Provisional,
    /// Badge of a figure.
    Forecast,
    /// Against a target: `{q}`
    AboveTarget,
    /// Against a target: `{q}`
    BelowTarget,
    /// Against a baseline: `{q}`
    Rose,
    /// Against a baseline: `{q}`
    Fell,
    /// `{q}`
    ReachedPercent,
    /// `{q}`
    Times,
    /// `{q}` in percentage points
    Points,
    /// `{q}`, an amount the report does not state
    Derived,
    /// A status computed, not declared.
    FromFigures,
    /// A status declared, which the figures contradict: `{status}` is theirs.
    DeclaredAgainst,
    /// How much of a target was reached whose time goes on: `{q}` `{period}`
    ShareOfPlan,
    /// A reference without a figure of its own.
    NotStated,
    /// A measure without an actual.
    NoFigure,
    /// Series, collapsed.
    Observations,
    /// Parts of a measure.
    OfWhich,
    /// Status.
    Exceeded,
    /// Status, where less is better.
    BetterThanPlan,
    /// Status.
    Met,
    /// Status.
    PartiallyMet,
    /// Status.
    NotMet,
    /// Status.
    OnTrack,
    /// Status.
    AtRisk,
    /// Status.
    OffTrack,
    /// Status.
    NotReported,
    /// Status.
    Dropped,
    /// Badge of the report.
    ReportPreliminary,
    /// Badge of the report.
    ReportFinal,
    /// Badge of the report.
    ReportAmended,
    /// `{date}`
    Modified,
    /// `{id}`
    Supersedes,
    /// Meeting: row label.
    Chair,
    /// Meeting: row label.
    Attendees,
    /// Meeting: row label.
    Discussed,
    /// Meeting: row label.
    Date,
    /// Meeting: heading over what was asked for.
    Requests,
    /// `{name}` `{role}`
    PersonWithRole,
    /// Link to the source.
    Source,
    /// `{date}`
    Published,
    /// Button.
    Print,
    /// `{n}`
    LeftOut,
    /// The report is there and says nothing.
    Empty,
    /// The report can't be read.
    Unreadable,
    /// The report is of another version.
    Unsupported,
    /// Name of the switch between reports.
    PeriodLabel,
    /// Name of a list's filter.
    FilterLabel,
    /// Filter that lets all through: `{n}`
    FilterAll,
    /// Filter that lets one status through: `{status}` `{n}`
    FilterOne,
    /// Filter: measures without a status.
    NoStatus,
    /// Name of a list's order.
    SortLabel,
    /// Order.
    SortDistance,
    /// Name of a list's search field.
    Search,
    /// Said when a list has changed: `{shown}` `{n}`
    Found,
    /// Button: `{n}`
    ShowMore,
    /// A list that the filter has left empty.
    NothingFound,
    /// Name of the choice of a plan as 100 %.
    BaseLabel,
    /// Choice: no plan is 100 %.
    BaseNone,
    /// Said of a bar: `{q}` `{name}`
    PercentOfBase,
    /// A series in words: `{first}` `{from}` `{last}` `{to}`
    SeriesSummary,
    /// Name of the switch between views.
    ViewLabel,
    /// View.
    ViewCard,
    /// View.
    ViewCompact,
    /// View.
    ViewTable,
    /// Caption: `{title}`
    TableCaption,
    /// Column.
    ColumnName,
    /// Column.
    ColumnActual,
    /// Column.
    ColumnReference,
    /// Column: a target's own figure.
    ColumnStated,
    /// Column.
    ColumnComparison,
    /// Column.
    ColumnStatus,
    /// Row of a tally.
    RowTotal,
    /// Row of a tally.
    RowAchieved,
    /// Name of the downloads.
    DownloadLabel,
    /// Button.
    CopyLink,
    /// Said after copying.
    LinkCopied,
    /// Names the link where it can't be copied.
    LinkHere,
    /// Said when a download can't be made.
    ToolFailed,
    /// A key that other languages' messages lack: `{key}`
    MessageMissing,
    /// A key that is none: `{key}`
    MessageUnknown,
    /// A place that a message has wrong: `{key}` `{place}`
    MessagePlace,
}
