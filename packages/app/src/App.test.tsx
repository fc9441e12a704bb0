import { ConfigReader } from '@backstage/config';
import { render, screen } from '@testing-library/react';
import { createPortal } from './App';

describe('the portal', () => {
  it('asks who the reader is before it shows anything', async () => {
    const config = new ConfigReader({
      app: { title: 'Example portal', baseUrl: 'http://localhost:3000' },
      backend: { baseUrl: 'http://localhost:7007' },
    });

    render(
      createPortal({
        advanced: { configLoader: async () => ({ config }) },
      }).createRoot(),
    );

    expect(
      await screen.findByRole('button', { name: 'Continue as a guest' }),
    ).toBeInTheDocument();
  });
});
