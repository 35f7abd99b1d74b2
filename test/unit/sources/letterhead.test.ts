import { assert } from 'chai';
import { letterheadOf } from '../../../src/sources/letterhead.ts';

describe('letterheadOf', () => {
  const check = (text: string, publisher?: string, issued?: string): void => {
    it(JSON.stringify(text), () => {
      const expected = {
        ...(publisher === undefined ? {} : { publisher }),
        ...(issued === undefined ? {} : { issued }),
      };
      assert.deepEqual(letterheadOf(`${text}\n\nThe mill shut on 4 June 2026.`), expected);
    });
  };
  check('MILL AID\nReport no. 3\n21 August 2026 (covers 7 to 20 August)', 'MILL AID', '2026-08-21');
  check('Mill Board\nMinutes of the meeting of 24 June 2026, Town Hall', 'Mill Board', '2026-06-24');
  check('Mills close early\nTolvik Press Service, 3 May 2026', 'Tolvik Press Service', '2026-05-03');
  check('Tolvik Press Service, 3 May 2026, 16:42', 'Tolvik Press Service', '2026-05-03');
  check('MILLS INC.\nYear ended 31 March 2026. Published 15 July 2026', 'MILLS INC.', '2026-07-15');
  check('TOLVIK WIRE\nNether Dale, 3 May 2026', 'TOLVIK WIRE', '2026-05-03');
  check('The Weekly\nSaturday, 3 May 2026', 'The Weekly', '2026-05-03');
  check('What became of the mill\n3 May 2026', undefined, '2026-05-03');
  check('The mill shut on Monday, 4 June 2026.');
  check('They met on 4 June 2026');
  check('The mill shut by 4 June 2026.');
  check('MILL AID\nReport no. 3');
  check('Mill Aid');
});
