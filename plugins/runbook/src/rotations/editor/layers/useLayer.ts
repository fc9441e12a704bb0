import { useCallback } from 'react';
import { useEditor } from '../EditorContext';
import { LayerAction, LayerFields } from '../form/FormAction';

/** What the fields of a layer do to it. */
export function useLayer(layer: string) {
  const { dispatch } = useEditor();
  const act = useCallback(
    (action: LayerAction) => dispatch({ do: 'layer', layer, action }),
    [dispatch, layer],
  );
  const set = useCallback(
    (fields: Partial<LayerFields>) => act({ do: 'set', fields }),
    [act],
  );
  return { act, set };
}
