/* eslint-env jest */
require("report-card");
const { default: init, mount, ReportCardError } = require("report-card/mount");

require("./behaviour.cjs")({ test, expect, init, mount, ReportCardError });
