import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import { AlertSignal, alertSignalKey } from 'backstage-plugin-runbook-common';
import { PropsWithChildren } from 'react';
import { useFiringPages } from './useFiringPages';

it('asks again what fires when a signal tells of any service', async () => {
  const listeners = new Set<(message: AlertSignal) => void>();
  const signals: SignalApi = {
    subscribe: (_, listener) => {
      const tell = (message: AlertSignal) =>
        Reflect.apply(listener, undefined, [message]);
      listeners.add(tell);
      return { unsubscribe: () => listeners.delete(tell) };
    },
  };
  const wrapper = ({ children }: PropsWithChildren) => (
    <TestApiProvider apis={[[signalApiRef, signals]]}>
      {children}
    </TestApiProvider>
  );
  const ask = jest.fn().mockResolvedValue({});
  renderHook(() => useFiringPages(ask), { wrapper });
  await waitFor(() => expect(ask).toHaveBeenCalledTimes(1));
  act(() =>
    listeners.forEach(tell =>
      tell({ services: [alertSignalKey('component:default/parcel-api')] }),
    ),
  );
  await waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
});
