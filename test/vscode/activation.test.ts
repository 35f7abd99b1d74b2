import { assert } from 'chai';
import * as vscode from 'vscode';

describe('activation', () => {
  it('finds the extension', () => {
    assert.isDefined(vscode.extensions.getExtension('tickmark.tickmark'));
  });
});
