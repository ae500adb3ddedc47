// The same random cases in every run: what fails here has been changed by the commit that is tested. `npm run fuzz` looks for others.

import fc from 'fast-check';

fc.configureGlobal({ seed: 1 });
