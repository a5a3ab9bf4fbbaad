/* eslint-env jest */
require("report-card");
const { default: init, mount } = require("report-card/mount");

require("./behaviour.cjs")({ test, expect, init, mount });
