import { shippingForm } from '../../../__testUtils__/rotationForm';
import { draftStore } from './draftStore';

const form = shippingForm();
const DAY_MS = 86_400_000;

beforeEach(() => window.localStorage.clear());

describe('a draft', () => {
  it('is there again', () => {
    draftStore.set('shipping', { savedAt: 1000, revision: 3, form });
    expect(draftStore.get('shipping', 2000)).toEqual({
      savedAt: 1000,
      revision: 3,
      form,
    });
  });

  it('is of one rotation', () => {
    draftStore.set('shipping', { savedAt: 1000, form });
    expect(draftStore.get('billing', 2000)).toBeUndefined();
  });

  it('is forgotten, by itself after two weeks', () => {
    draftStore.set('shipping', { savedAt: 0, form });
    expect(draftStore.get('shipping', 13 * DAY_MS)).toBeDefined();
    expect(draftStore.get('shipping', 14 * DAY_MS)).toBeUndefined();
    draftStore.forget('shipping');
    expect(draftStore.get('shipping', 0)).toBeUndefined();
  });

  it('that is something else is none', () => {
    window.localStorage.setItem(
      'runbook.rotation-draft.shipping',
      '{"form":1}',
    );
    expect(draftStore.get('shipping', 0)).toBeUndefined();
  });

  it('too large is not kept', () => {
    const description = 'x'.repeat(200_000);
    draftStore.set('shipping', { savedAt: 0, form: { ...form, description } });
    expect(draftStore.get('shipping', 0)).toBeUndefined();
  });

  it('makes room: the ten latest are kept', () => {
    for (let day = 0; day < 12; day += 1) {
      draftStore.set(`rotation-${day}`, { savedAt: day, form });
    }
    expect(draftStore.get('rotation-1', 20)).toBeUndefined();
    expect(draftStore.get('rotation-2', 20)).toBeDefined();
  });
});
