/** PropertiesService: the document's properties, shared by its users. */
import type { Execution } from '../run/execution.ts';
import { service } from './service.ts';

type PropertiesService = GoogleAppsScript.Properties.PropertiesService;
type Properties = GoogleAppsScript.Properties.Properties;

/** Bytes of one value. https://developers.google.com/apps-script/guides/services/quotas */
const LARGEST = 9 * 1024;

export function propertiesService(execution: Execution): PropertiesService {
  const { properties } = execution.host.state;
  return service<PropertiesService, 'getDocumentProperties'>(execution, 'PropertiesService', {
    getDocumentProperties() {
      if (execution.lacksDocument) return null as unknown as Properties;
      const self: Properties = service<Properties, 'getProperty' | 'setProperty'>(execution, 'Properties', {
        getProperty: (key: string) => properties[key] ?? null,
        setProperty(key: string, value: string) {
          const text = String(value);
          if (new TextEncoder().encode(text).length > LARGEST) throw new Error('Argument too large: value');
          properties[key] = text;
          return self;
        },
      });
      return self;
    },
  });
}
