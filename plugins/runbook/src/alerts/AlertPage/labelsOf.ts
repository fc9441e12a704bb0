/** The labels of an alert, from the query of an address. */
export function labelsOf(search: string): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    // What Prometheus' template left empty tells nothing.
    if (value !== '' && value !== '<no value>' && !(name in labels)) {
      labels[name] = value;
    }
  }
  return labels;
}

/** What of the labels fills placeholders: all but the name of the alert. */
export function valuesOf({
  alertname: _,
  ...values
}: Readonly<Record<string, string>>): Record<string, string> {
  return values;
}
