import { expect, test } from "vitest";
import "report-card";
import init, { mount, ReportCardError } from "report-card/mount";
import behaviour from "./behaviour.cjs";

behaviour({ test, expect, init, mount, ReportCardError });
