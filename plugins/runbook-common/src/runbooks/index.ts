export * from './anchors';
export * from './permissions';
export * from './runbook';
