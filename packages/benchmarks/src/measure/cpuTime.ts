import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second, which Linux has had for as long as it counts them. */
const TICKS = 100;

interface Process {
  parent: number;
  name: string;
  /** Seconds, with those of children that have ended. */
  time: number;
}

/**
 * Seconds of CPU time that a process and all below it have used, of those with
 * a name where one is given. Unlike time by the clock it says the same whatever
 * else the machine does.
 *
 * @returns NaN where there is no `/proc`
 */
export function cpuTime(root: number, name?: string): number {
  const processes = readProcesses();
  const isBelow = (pid: number): boolean => {
    const parent = processes.get(pid)?.parent;
    return pid === root || (parent !== undefined && isBelow(parent));
  };
  const counted = [...processes].filter(
    ([pid, process]) =>
      isBelow(pid) && (name === undefined || process.name === name),
  );
  return counted.length === 0
    ? NaN
    : counted.reduce((sum, [, { time }]) => sum + time, 0);
}

function readProcesses(): Map<number, Process> {
  const processes = new Map<number, Process>();
  for (const entry of listProcesses()) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      // The name stands in brackets and may have spaces.
      const [start, end] = [stat.indexOf('('), stat.lastIndexOf(')')];
      const fields = stat.slice(end + 2).split(' ');
      const ticks = fields.slice(11, 15).map(Number);
      processes.set(Number(entry), {
        parent: Number(fields[1]),
        name: stat.slice(start + 1, end),
        time: ticks.reduce((sum, part) => sum + part, 0) / TICKS,
      });
    } catch {
      // It has ended meanwhile.
    }
  }
  return processes;
}

function listProcesses(): string[] {
  try {
    return readdirSync('/proc').filter(entry => /^\d+$/.test(entry));
  } catch {
    return [];
  }
}
