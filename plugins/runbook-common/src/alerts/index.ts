export * from './alert';
export * from './alertInstance';
export * from './alertStates';
export * from './alertWebhook';
export * from './endpoints';
export * from './permissions';
export * from './resolvedAlert';
export * from './serviceAlerts';
