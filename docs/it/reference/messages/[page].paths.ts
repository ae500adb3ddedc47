import { pagesOf } from '../../../.vitepress/repository.ts';

export default { paths: () => pagesOf('it/reference/messages/') };
