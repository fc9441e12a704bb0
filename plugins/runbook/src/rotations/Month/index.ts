export { MonthSection } from './MonthSection';
