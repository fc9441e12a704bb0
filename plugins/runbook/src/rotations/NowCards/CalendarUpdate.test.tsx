import { fireEvent, screen, waitFor } from '@testing-library/react';
import { refusal } from '../../__testUtils__/rotationApi';
import {
  parcelRotation,
  serviceRotation,
} from '../../__testUtils__/parcelRotation';
import { renderRotationTab } from '../../__testUtils__/renderRotationTab';
import { setupUser } from '../../__testUtils__/setupUser';

function keptElsewhere(url?: string) {
  const rotation = parcelRotation();
  const [version] = rotation.versions;
  return {
    ...rotation,
    layers: ['vendor'],
    versions: [
      {
        ...version!,
        layers: [
          { kind: 'calendar' as const, name: 'vendor', ...(url && { url }) },
        ],
      },
    ],
    calendars: [{ layer: 'vendor', entries: [], unknownPeople: [] }],
  };
}

const state = { layer: 'vendor', entries: [], unknownPeople: [] };

it('a calendar with an address is read at once when asked', async () => {
  const detail = keptElsewhere('https://vendor.example/oncall.ics');
  const refresh = jest.fn(async () => ({ calendars: [state] }));
  await renderRotationTab({
    api: {
      getServiceRotation: async () => serviceRotation(detail),
      refreshRotationCalendars: refresh,
    },
  });
  await setupUser().user.click(
    await screen.findByRole('button', { name: 'Read it now' }),
  );
  expect(refresh).toHaveBeenCalledWith('parcels');
});

it('a calendar without an address is taken from a file', async () => {
  const put = jest.fn(async () => state);
  await renderRotationTab({
    api: {
      getServiceRotation: async () => serviceRotation(keptElsewhere()),
      putRotationCalendar: put,
    },
  });
  const input = await screen.findByLabelText(
    'Calendar file of the layer vendor',
  );
  const file = new File(['BEGIN:VCALENDAR'], 'oncall.ics');
  Object.defineProperty(file, 'text', { value: async () => 'BEGIN:VCALENDAR' });
  fireEvent.change(input, { target: { files: [file] } });
  await waitFor(() =>
    expect(put).toHaveBeenCalledWith('parcels', 'vendor', 'BEGIN:VCALENDAR'),
  );
});

it('a file that is no calendar is refused in words', async () => {
  await renderRotationTab({
    api: {
      getServiceRotation: async () => serviceRotation(keptElsewhere()),
      putRotationCalendar: async () => {
        throw await refusal(400, 'body.text: no calendar');
      },
    },
  });
  const input = await screen.findByLabelText(
    'Calendar file of the layer vendor',
  );
  const file = new File(['x'], 'notes.txt');
  Object.defineProperty(file, 'text', { value: async () => 'x' });
  fireEvent.change(input, { target: { files: [file] } });
  expect(
    await screen.findByText(/body\.text: no calendar/),
  ).toBeInTheDocument();
});

it('whoever may not change the rotation is offered neither', async () => {
  await renderRotationTab({
    may: false,
    api: {
      getServiceRotation: async () =>
        // Another rotation: answers about permissions are kept for a while.
        serviceRotation({ ...keptElsewhere(), id: 'others' }),
    },
  });
  expect(await screen.findByText(/not read yet/)).toBeInTheDocument();
  expect(
    screen.queryByRole('button', { name: 'Give it as a file' }),
  ).toBeNull();
});
