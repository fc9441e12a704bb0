export { zoneOfLayer } from './layersNow';
export { NowCards } from './NowCards';
