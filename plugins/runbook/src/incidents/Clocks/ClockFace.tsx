import { ClockState } from './clockState';

const SIZE = 36;
const MIDDLE = SIZE / 2;
const RADIUS = 14;
const ROUND = 2 * Math.PI * RADIUS;

/**
 * A clock's state as a shape: a ring that empties, a thick one with a mark when
 * time is short, a filled triangle once it is overdue. The words stand beside it.
 */
export function ClockFace({ state }: { state: ClockState }) {
  if (state.kind === 'overdue') {
    return (
      <svg aria-hidden width={SIZE} height={SIZE}>
        {/* The mark is cut out, so that it shows on any background. */}
        <path
          d="M18,3 L34,32 H2 z M16.5,13 v10 h3 v-10 z M16.5,25.5 v3 h3 v-3 z"
          fill="currentColor"
          fillRule="evenodd"
        />
      </svg>
    );
  }
  const soon = state.kind === 'soon';
  return (
    <svg aria-hidden width={SIZE} height={SIZE}>
      <circle
        cx={MIDDLE}
        cy={MIDDLE}
        r={RADIUS}
        fill="none"
        stroke="currentColor"
        strokeOpacity={0.25}
        strokeWidth={soon ? 7 : 4}
      />
      <circle
        cx={MIDDLE}
        cy={MIDDLE}
        r={RADIUS}
        fill="none"
        stroke="currentColor"
        strokeWidth={soon ? 7 : 4}
        strokeDasharray={`${ROUND * (1 - state.passed)} ${ROUND}`}
        transform={`rotate(-90 ${MIDDLE} ${MIDDLE})`}
      />
      {soon && (
        <>
          <rect x="16.5" y="11" width="3" height="8" fill="currentColor" />
          <rect x="16.5" y="21.5" width="3" height="3" fill="currentColor" />
        </>
      )}
    </svg>
  );
}
