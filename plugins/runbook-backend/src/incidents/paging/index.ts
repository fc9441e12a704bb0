export { nextStep } from './nextStep';
export { pageOnWrite } from './pageOnWrite';
export type { PagingOutbox } from './pageOnWrite';
export { PageSender } from './PageSender';
export { PageStepper } from './PageStepper';
export { PAGE_STEPS, PAGES, subjectOf } from './topics';
