import { createApp } from "vue";
import type { ReportCardEventMap } from "report-card";

const FILES = ["/reports/ngo-quyen-2023.json", "/reports/winchester-2014-15.json"];

const app = createApp({
  data: () => ({ at: 0, shown: true, state: "loading" as string }),
  computed: {
    src(): string | undefined {
      return FILES[this.at];
    },
  },
  methods: {
    ready({ detail }: ReportCardEventMap["report-card:ready"]) {
      this.state = detail.state;
    },
  },
  template: `
    <main>
      <h1>Vue</h1>
      <button id="swap" type="button" @click="at = 1 - at">Another report</button>
      <button id="toggle" type="button" @click="shown = !shown">{{ shown ? "Hide" : "Show" }}</button>
      <output id="state">{{ state }}</output>
      <report-card v-if="shown" :src="src" loading="eager" heading-level="2" @report-card:ready="ready"></report-card>
    </main>`,
});
// Not a component of Vue's: it leaves the element alone.
app.config.compilerOptions.isCustomElement = (tag: string) => tag === "report-card";
app.mount("#root");
