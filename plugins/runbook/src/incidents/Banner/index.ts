export { BannerOf } from './BannerOf';
export { IncidentBanner } from './IncidentBanner';
export { IncidentBar } from './IncidentBar';
export { OuterIncidentBanner } from './OuterIncidentBanner';
export { useBannerHere } from './shownBanners';
