import { type Service } from './service.js';
export declare const yandexMetrica: Service<'yandex-metrica'>;
