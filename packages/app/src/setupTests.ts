import { configure } from '@testing-library/react';
import '@testing-library/jest-dom';

// The whole portal is loaded, on a machine that does other things too.
configure({ asyncUtilTimeout: 20_000 });
