export * from './anchors';
export * from './endpoints';
export * from './permissions';
export * from './runbook';
