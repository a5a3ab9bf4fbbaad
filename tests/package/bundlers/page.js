/** The page of an application whose bundler makes none. */
export const page = (script, type = "module") => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>A bundled application</title><link rel="icon" href="data:,">
<body><script${type && ` type="${type}"`} src="${script}"></script></body></html>
`;
