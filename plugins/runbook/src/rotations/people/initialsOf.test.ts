import { initialsOf } from './initialsOf';

it.each([
  ['Inês Carvalho', 'IC'],
  ['ada', 'A'],
  ['jean-luc van den berg', 'JB'],
  ['ines.carvalho', 'IC'],
  ['', ''],
])('"%s" is "%s" for short', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
