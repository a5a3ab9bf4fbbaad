/* jsdom and happy-dom compute no layout, so cards have no style there. */

export const isSupported = true;
export const adopt = () => {};
