import '@testing-library/jest-dom';

// Nothing has a size here, and to measure it takes a fifth of the tests' time.
jest.mock('@material-ui/core/TextareaAutosize', () => ({
  __esModule: true,
  default: jest.requireActual('./__testUtils__/PlainTextarea').PlainTextarea,
}));
