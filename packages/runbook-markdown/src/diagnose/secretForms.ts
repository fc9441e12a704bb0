/** A secret that is known by its form. */
export interface SecretForm {
  /** What it is, as the diagnostic says it. */
  name: string;
  /** The first group is the secret itself; there is none where the whole match is. */
  pattern: RegExp;
  /** Characters without which the pattern cannot match; they make the search cheap. */
  hint: string;
}

/**
 * Tokens whose issuers gave them a prefix of their own, from the issuers'
 * documentation. All patterns are bounded, so that time grows with the text, and
 * match at least 20 letters, digits and `+/_-` in a row: other lines are skipped.
 */
export const SECRET_FORMS: readonly SecretForm[] = [
  {
    name: 'an AWS access key',
    hint: 'IA',
    pattern: /\b((?:AKIA|ASIA)[A-Z2-7]{16})\b/g,
  },
  {
    name: 'a GitHub token',
    hint: 'gh',
    pattern: /\b(gh[pousr]_[A-Za-z0-9]{36,255})\b/g,
  },
  {
    name: 'a GitHub token',
    hint: 'github_pat_',
    pattern: /\b(github_pat_[A-Za-z0-9_]{60,255})\b/g,
  },
  {
    name: 'a GitLab token',
    hint: 'glpat-',
    pattern: /\b(glpat-[\w-]{20,64})(?![\w-])/g,
  },
  {
    name: 'a Slack token',
    hint: 'xox',
    pattern: /\b(xox[abeoprs]-[\w-]{20,255})/g,
  },
  {
    name: 'a Slack webhook',
    hint: 'hooks.slack.com/services/T',
    pattern:
      /hooks\.slack\.com\/services\/(T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{20,32})\b/g,
  },
  {
    name: 'a Google API key',
    hint: 'AIza',
    pattern: /\b(AIza[\w-]{35})(?![\w-])/g,
  },
  {
    name: 'a Stripe key',
    hint: '_live_',
    pattern: /\b([rs]k_live_[A-Za-z0-9]{24,255})\b/g,
  },
  {
    name: 'an npm token',
    hint: 'npm_',
    pattern: /\b(npm_[A-Za-z0-9]{36})\b/g,
  },
  {
    name: 'a JSON Web Token',
    hint: 'eyJ',
    pattern:
      /(?<![\w-])(eyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{20,1000})(?![\w-])/g,
  },
];

/** A value given to a name that says it is secret. */
export const ASSIGNED_SECRET =
  /(?:secret|token|passw(?:or)?d|pwd|api[_-]?key|access[_-]?key|private[_-]?key|credentials?|bearer|authorization)[\w-]{0,40}["']?(?:[ \t]{0,4}[:=][ \t]{0,4}(?:bearer |basic )?|[ \t])["']?([A-Za-z0-9+/_-]{20,512}={0,2})(?![A-Za-z0-9+/_=.:(-])/gi;
