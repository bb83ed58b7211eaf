// The webpack of this folder.
export { default as webpack } from 'webpack';
