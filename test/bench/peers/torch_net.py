"""The network in PyTorch, eager, as its tutorials write it; the data are tensors already."""
import torch
from torch import nn


def versions():
    return {"torch": torch.__version__, "threads": str(torch.get_num_threads())}


class Net:
    def __init__(self, task):
        self.batch, self.split = task["batch"], task["validationSplit"]
        activation = {"relu": nn.ReLU, "tanh": nn.Tanh, "sigmoid": nn.Sigmoid}[task["activation"]]
        units = [784, *task["widths"], 10]
        layers = [nn.Linear(*pair) for pair in zip(units, units[1:])]
        for layer in layers:
            nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)
        parts = [part for layer in layers for part in (layer, activation())][:-1]
        self.model = nn.Sequential(*parts)
        self.loss = nn.CrossEntropyLoss()
        self.optimizer = torch.optim.Adam(self.model.parameters(), lr=0.001, eps=1e-7)

    def take(self, x, labels):
        self.x, self.y = torch.from_numpy(x), torch.from_numpy(labels)

    def epochs(self, count):
        rows = int(len(self.x) * (1 - self.split))
        for _ in range(count):
            total, hits = torch.zeros(()), torch.zeros((), dtype=torch.int64)
            for batch in torch.randperm(rows).split(self.batch):
                x, y = self.x[batch], self.y[batch]
                logits = self.model(x)
                loss = self.loss(logits, y)
                self.optimizer.zero_grad()
                loss.backward()
                self.optimizer.step()
                total += loss.detach() * len(batch)
                hits += (logits.argmax(1) == y).sum()
            if rows < len(self.x):
                self.measure(self.x[rows:], self.y[rows:])
        return total.item() / rows, hits.item() / rows

    def evaluate(self, x, labels):
        return self.measure(torch.from_numpy(x), torch.from_numpy(labels))

    @torch.no_grad()
    def measure(self, x, y):
        total, hits = torch.zeros(()), torch.zeros((), dtype=torch.int64)
        for xs, ys in zip(x.split(self.batch), y.split(self.batch)):
            logits = self.model(xs)
            total += self.loss(logits, ys) * len(xs)
            hits += (logits.argmax(1) == ys).sum()
        return total.item() / len(x), hits.item() / len(x)
