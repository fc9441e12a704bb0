export { exampleIncidentsPlugin as default } from './exampleIncidentsPlugin';
