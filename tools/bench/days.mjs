const DAY_MS = 24 * 60 * 60 * 1000;
const texts = new Map();

export const dayNumber = (text) => Date.parse(`${text}T00:00:00Z`) / DAY_MS;

/** 'YYYY-MM-DD' of a day number; few thousand different ones, asked for millions of times. */
export function dayText(day) {
  let text = texts.get(day);
  if (text === undefined) texts.set(day, (text = new Date(day * DAY_MS).toISOString().slice(0, 10)));
  return text;
}
