const DAY = 24 * 60 * 60 * 1_000;

/** The score at the end of a day. */
export interface DayScore {
  /** `YYYY-MM-DD`. */
  day: string;
  /** In percent. */
  score: number;
}

/** How large a chart is, in its own units. */
export interface ChartSize {
  width: number;
  height: number;
}

/**
 * Where each day stands in a chart that ends with the last of them: to the
 * right by its date, as days on which nobody looked are missing, and up by its
 * score.
 *
 * @param days - that the chart is wide
 */
export function placesOf(
  scores: readonly DayScore[],
  days: number,
  { width, height }: ChartSize,
): Array<DayScore & { x: number; y: number }> {
  const last = scores[scores.length - 1];
  if (!last) {
    return [];
  }
  const end = Date.parse(last.day);
  return scores.map(({ day, score }) => {
    const ago = Math.round((end - Date.parse(day)) / DAY);
    return {
      day,
      score,
      x: width - (ago / Math.max(1, days - 1)) * width,
      y: height - (score / 100) * height,
    };
  });
}
