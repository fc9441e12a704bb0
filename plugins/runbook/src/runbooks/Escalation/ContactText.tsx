import Link from '@material-ui/core/Link';
import { Fragment } from 'react';

/** A phone number in its international form, or a mail address. */
const REACH = /(\+\d[\d ()-]{6,}\d|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

/** Text in which numbers can be called and addresses written to with one tap. */
export function ContactText({ text }: { text: string }) {
  return (
    <>
      {text.split(REACH).map((piece, index) =>
        index % 2 === 0 ? (
          <Fragment key={index}>{piece}</Fragment>
        ) : (
          <Link key={index} href={hrefOf(piece)}>
            {piece}
          </Link>
        ),
      )}
    </>
  );
}

function hrefOf(contact: string): string {
  return contact.includes('@')
    ? `mailto:${contact}`
    : `tel:${contact.replace(/[^\d+]/g, '')}`;
}
