/* jsdom and happy-dom lay nothing out: there a card has no style. */

export const isSupported = true;
export const adopt = () => {};
