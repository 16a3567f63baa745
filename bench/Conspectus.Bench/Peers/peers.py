"""Runs scikit-learn and umap-learn on the vectors that the bench wrote into a folder, and writes layouts and seconds beside them."""
import json
import sys
import time
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.decomposition import TruncatedSVD
from sklearn.manifold import TSNE

folder = Path(sys.argv[1])
shape = json.loads((folder / "shape.json").read_text())
terms = csr_matrix(
    (np.fromfile(folder / "values.f32", "<f4"), np.fromfile(folder / "indices.i32", "<i4"), np.fromfile(folder / "starts.i32", "<i4")),
    shape=(shape["rows"], shape["columns"]))
vectors = np.fromfile(folder / "vectors.f32", "<f4").reshape(shape["rows"], shape["dimensions"])
seconds = {}


def timed(name, compute):
    start = time.perf_counter()
    result = compute()
    seconds[name] = time.perf_counter() - start
    return result


timed("TruncatedSVD", lambda: TruncatedSVD(shape["dimensions"], random_state=0).fit_transform(terms))
layout = timed("t-SNE", lambda: TSNE(init="pca", learning_rate="auto", perplexity=30, random_state=0, n_jobs=-1).fit_transform(vectors))
layout.astype("<f4").tofile(folder / "t-SNE.f32")
try:
    import umap
except ImportError:
    print("umap-learn is not installed and was left out", file=sys.stderr)
else:
    layout = timed("UMAP", lambda: umap.UMAP(n_neighbors=15, metric="cosine", random_state=0).fit_transform(vectors))
    layout.astype("<f4").tofile(folder / "UMAP.f32")
(folder / "seconds.json").write_text(json.dumps(seconds))
