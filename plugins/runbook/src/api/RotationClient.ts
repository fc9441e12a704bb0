import { parseEntityRef } from '@backstage/catalog-model';
import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import {
  EndpointQuery,
  EndpointResponse,
  endpoints,
  MyOnCall,
  CalendarState,
  NewCalendarToken,
  NewOverride,
  NewRotation,
  NewSwap,
  OnCallAnswer,
  OverrideData,
  RotationDetail,
  RotationOnCall,
  RotationUpdate,
  ServiceRotation,
  SwapData,
} from 'backstage-plugin-runbook-common';
import { EndpointClient } from './EndpointClient';
import { ChangeOptions, RotationApi } from './RotationApi';

/**
 * Asks the Runbook back end for rotations, and changes them.
 *
 * @public
 */
export class RotationClient implements RotationApi {
  readonly #client: EndpointClient;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#client = new EndpointClient(options);
  }

  /** {@inheritdoc RotationApi.getServiceRotation} */
  getServiceRotation(
    entityRef: string,
    range?: EndpointQuery<typeof endpoints.getServiceRotation>,
  ): Promise<ServiceRotation> {
    return this.#client.json(endpoints.getServiceRotation, {
      params: parseEntityRef(entityRef),
      query: range,
    });
  }

  /** {@inheritdoc RotationApi.getRotation} */
  getRotation(
    id: string,
    range?: EndpointQuery<typeof endpoints.getRotation>,
  ): Promise<RotationDetail> {
    return this.#client.json(endpoints.getRotation, {
      params: { id },
      query: range,
    });
  }

  /** {@inheritdoc RotationApi.listRotations} */
  listRotations(
    query?: EndpointQuery<typeof endpoints.listRotations>,
  ): Promise<EndpointResponse<typeof endpoints.listRotations>> {
    return this.#client.json(endpoints.listRotations, { params: {}, query });
  }

  /** {@inheritdoc RotationApi.createRotation} */
  createRotation(
    rotation: NewRotation,
    options: ChangeOptions,
  ): Promise<RotationDetail> {
    return this.#client.json(endpoints.createRotation, {
      params: {},
      body: rotation,
      ...options,
    });
  }

  /** {@inheritdoc RotationApi.updateRotation} */
  updateRotation(
    id: string,
    update: RotationUpdate,
    options: { revision: number },
  ): Promise<RotationDetail> {
    return this.#client.json(endpoints.updateRotation, {
      params: { id },
      body: update,
      ...options,
    });
  }

  /** {@inheritdoc RotationApi.deleteRotation} */
  async deleteRotation(
    id: string,
    options: { revision: number },
  ): Promise<void> {
    await this.#client.json(endpoints.deleteRotation, {
      params: { id },
      ...options,
    });
  }

  /** {@inheritdoc RotationApi.getRotationOnCall} */
  getRotationOnCall(id: string, at?: string): Promise<RotationOnCall> {
    return this.#client.json(endpoints.getRotationOnCall, {
      params: { id },
      query: { at },
    });
  }

  /** {@inheritdoc RotationApi.getRotationShifts} */
  getRotationShifts(
    id: string,
    query: EndpointQuery<typeof endpoints.getRotationShifts>,
  ): Promise<EndpointResponse<typeof endpoints.getRotationShifts>> {
    return this.#client.json(endpoints.getRotationShifts, {
      params: { id },
      query,
    });
  }

  /** {@inheritdoc RotationApi.getRotationHistory} */
  getRotationHistory(
    id: string,
    query?: EndpointQuery<typeof endpoints.getRotationHistory>,
  ): Promise<EndpointResponse<typeof endpoints.getRotationHistory>> {
    return this.#client.json(endpoints.getRotationHistory, {
      params: { id },
      query,
    });
  }

  /** {@inheritdoc RotationApi.createOverride} */
  createOverride(
    id: string,
    override: NewOverride,
    options: ChangeOptions,
  ): Promise<OverrideData> {
    return this.#client.json(endpoints.createOverride, {
      params: { id },
      body: override,
      ...options,
    });
  }

  /** {@inheritdoc RotationApi.deleteOverride} */
  async deleteOverride(id: string, overrideId: string): Promise<void> {
    await this.#client.json(endpoints.deleteOverride, {
      params: { id, overrideId },
    });
  }

  /** {@inheritdoc RotationApi.createSwap} */
  createSwap(
    id: string,
    swap: NewSwap,
    options: ChangeOptions,
  ): Promise<SwapData> {
    return this.#client.json(endpoints.createSwap, {
      params: { id },
      body: swap,
      ...options,
    });
  }

  /** {@inheritdoc RotationApi.takeSwap} */
  takeSwap(
    id: string,
    swapId: string,
    options: ChangeOptions,
  ): Promise<SwapData> {
    return this.#client.json(endpoints.takeSwap, {
      params: { id, swapId },
      ...options,
    });
  }

  /** {@inheritdoc RotationApi.withdrawSwap} */
  withdrawSwap(
    id: string,
    swapId: string,
    options: ChangeOptions,
  ): Promise<SwapData> {
    return this.#client.json(endpoints.withdrawSwap, {
      params: { id, swapId },
      ...options,
    });
  }

  /** {@inheritdoc RotationApi.getOnCall} */
  getOnCall(
    query: EndpointQuery<typeof endpoints.getOnCall>,
  ): Promise<OnCallAnswer> {
    return this.#client.json(endpoints.getOnCall, { params: {}, query });
  }

  /** {@inheritdoc RotationApi.getMyOnCall} */
  getMyOnCall(): Promise<MyOnCall> {
    return this.#client.json(endpoints.getMyOnCall, { params: {} });
  }

  /** {@inheritdoc RotationApi.putRotationCalendar} */
  putRotationCalendar(
    id: string,
    layer: string,
    text: string,
  ): Promise<CalendarState> {
    return this.#client.json(endpoints.putRotationCalendar, {
      params: { id, layer },
      body: { text },
    });
  }

  /** {@inheritdoc RotationApi.refreshRotationCalendars} */
  refreshRotationCalendars(
    id: string,
  ): Promise<EndpointResponse<typeof endpoints.refreshRotationCalendars>> {
    return this.#client.json(endpoints.refreshRotationCalendars, {
      params: { id },
    });
  }

  /** {@inheritdoc RotationApi.listCalendarTokens} */
  listCalendarTokens(): Promise<
    EndpointResponse<typeof endpoints.listCalendarTokens>
  > {
    return this.#client.json(endpoints.listCalendarTokens, { params: {} });
  }

  /** {@inheritdoc RotationApi.createCalendarToken} */
  createCalendarToken(
    token: NewCalendarToken,
    options: ChangeOptions,
  ): Promise<EndpointResponse<typeof endpoints.createCalendarToken>> {
    return this.#client.json(endpoints.createCalendarToken, {
      params: {},
      body: token,
      ...options,
    });
  }

  /** {@inheritdoc RotationApi.closeUnreadableCalendarTokens} */
  closeUnreadableCalendarTokens(): Promise<
    EndpointResponse<typeof endpoints.closeUnreadableCalendarTokens>
  > {
    return this.#client.json(endpoints.closeUnreadableCalendarTokens, {
      params: {},
    });
  }

  /** {@inheritdoc RotationApi.deleteCalendarToken} */
  async deleteCalendarToken(tokenId: string): Promise<void> {
    await this.#client.json(endpoints.deleteCalendarToken, {
      params: { tokenId },
    });
  }
}
