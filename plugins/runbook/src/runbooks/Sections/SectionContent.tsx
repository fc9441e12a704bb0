import { SectionEntry } from '../layout';
import { SectionParts } from './SectionParts';
import { WhenToUse } from './WhenToUse';

/** What stands below a section's heading, before the next one. */
export function SectionContent({ entry }: { entry: SectionEntry }) {
  const { parts, procedure } = entry;
  return (
    <>
      {procedure?.whenLine !== undefined && <WhenToUse procedure={procedure} />}
      <SectionParts parts={parts} />
    </>
  );
}
